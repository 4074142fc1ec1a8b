# One target carries the language level, all warnings and Qt's strict defines; there are no global flags.
add_library(chartroom_options INTERFACE)
target_compile_features(chartroom_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

target_compile_options(chartroom_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Winvalid-pch)
if(CHARTROOM_WERROR)
    target_compile_options(chartroom_options INTERFACE -Werror)
endif()

target_compile_definitions(chartroom_options INTERFACE
    CHARTROOM_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(CHARTROOM_SANITIZE)
    target_compile_options(chartroom_options INTERFACE
        -fsanitize=${CHARTROOM_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(chartroom_options INTERFACE -fsanitize=${CHARTROOM_SANITIZE})
endif()
if(CHARTROOM_COVERAGE)
    target_compile_options(chartroom_options INTERFACE --coverage)
    target_link_options(chartroom_options INTERFACE --coverage)
endif()

find_program(CHARTROOM_MOLD mold)
if(CHARTROOM_MOLD)
    target_link_options(chartroom_options INTERFACE -fuse-ld=mold)
endif()
find_program(CHARTROOM_CCACHE ccache)
if(CHARTROOM_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CHARTROOM_CCACHE}")
endif()

# Precompiled headers: one for rooms without widgets, one for rooms with them.
function(chartroom_add_pch name)
    cmake_parse_arguments(PCH "" "" "QT;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${name}.cpp" CONTENT "// Carries a precompiled header.\n")
    add_library(${name} OBJECT "${CMAKE_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE chartroom_options ${PCH_QT})
    target_precompile_headers(${name} PRIVATE ${PCH_HEADERS})
endfunction()

chartroom_add_pch(pch_core QT Qt6::Core
    HEADERS <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QList> <QMap> <QObject> <QSet> <QString>
            <QStringView> <QStringList> <QUuid> <QVariant> <algorithm> <functional> <memory> <optional> <utility>
            <variant> <vector>)
if(CHARTROOM_WINDOWS)
    chartroom_add_pch(pch_widgets QT Qt6::Widgets
        HEADERS <QAbstractItemModel> <QBoxLayout> <QComboBox> <QDateTime> <QEvent> <QFrame> <QHash> <QJsonObject>
                <QLabel> <QList> <QPainter> <QPushButton> <QString> <QStringList> <QVariant> <QWidget> <functional>
                <memory> <optional> <utility> <variant> <vector>)
endif()
