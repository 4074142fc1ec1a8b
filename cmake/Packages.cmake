# Every library the program stands on, found once. Names and targets as Debian 12 and Ubuntu 24.04 ship them.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Sql Test)
if(CHARTROOM_WINDOWS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets PrintSupport Svg LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
endif()
find_package(PkgConfig REQUIRED)
pkg_check_modules(libsodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
find_package(yaml-cpp REQUIRED)
find_package(FastFloat REQUIRED)
find_package(Threads REQUIRED)

# yaml-cpp 0.8 renamed its target.
if(TARGET yaml-cpp::yaml-cpp)
    set(CHARTROOM_YAML_CPP yaml-cpp::yaml-cpp)
else()
    set(CHARTROOM_YAML_CPP yaml-cpp)
endif()
