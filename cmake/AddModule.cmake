# add_module(<name> USES <modules> QT <components> LIBS <private libraries> SOURCES <files> RESOURCES <files>)
#
# A module is a library: static in a release, shared where developers and CI build, so that two hundred test programs do
# not each carry a copy of the house. USES states which rooms it may include: each module's include folder reaches only
# those who name it, so an include that goes against USES does not compile (and tests/architecture says so in words).
function(add_module name)
    cmake_parse_arguments(MODULE "" "" "USES;QT;LIBS;SOURCES;RESOURCES" ${ARGN})
    add_library(${name} ${MODULE_SOURCES})
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "") # a macro of its own would part it from the shared PCH

    set(link_root "${CMAKE_BINARY_DIR}/include/${name}")
    file(MAKE_DIRECTORY "${link_root}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${link_root}/${name}" SYMBOLIC)
    target_include_directories(${name} PUBLIC "${link_root}")

    set(qt Qt6::Core)
    foreach(component IN LISTS MODULE_QT)
        list(APPEND qt Qt6::${component})
    endforeach()
    target_link_libraries(${name} PUBLIC ${MODULE_USES} ${qt} PRIVATE chartroom_options ${MODULE_LIBS})

    if(MODULE_RESOURCES)
        qt_add_resources(${name} "${name}_resources" PREFIX "/${name}" FILES ${MODULE_RESOURCES})
    endif()
    if("Widgets" IN_LIST MODULE_QT)
        target_precompile_headers(${name} REUSE_FROM pch_widgets)
    else()
        target_precompile_headers(${name} REUSE_FROM pch_core)
    endif()

    set_property(GLOBAL APPEND PROPERTY CHARTROOM_MODULES ${name})
    set_property(GLOBAL PROPERTY CHARTROOM_USES_${name} "${MODULE_USES}")
    foreach(source IN LISTS MODULE_SOURCES)
        set_property(GLOBAL APPEND PROPERTY CHARTROOM_TRANSLATED_SOURCES "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
    endforeach()
endfunction()

# add_chartroom_test(<name> USES <modules> LIBS <libraries> SOURCES <files>): one Qt Test program per module.
# Each SOURCES file is its own test program named after the file, so that a failure names its place at once.
function(add_chartroom_test)
    cmake_parse_arguments(TEST "WINDOW" "" "USES;LIBS;SOURCES;LABELS" ${ARGN})
    foreach(source IN LISTS TEST_SOURCES)
        get_filename_component(name "${source}" NAME_WE)
        add_executable(${name} "${source}")
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
        target_link_libraries(${name} PRIVATE ${TEST_USES} ${TEST_LIBS} Qt6::Test chartroom_options)
        target_compile_definitions(${name} PRIVATE CHARTROOM_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                                   CHARTROOM_BINARY_DIR="${CMAKE_BINARY_DIR}")
        target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
        if(TEST_WINDOW)
            target_precompile_headers(${name} REUSE_FROM pch_widgets)
        else()
            target_precompile_headers(${name} REUSE_FROM pch_core)
        endif()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${TEST_LABELS}"
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_SOURCE_DIR}/tests/support/screen.json;LC_ALL=C.UTF-8;TZ=America/Toronto")
    endforeach()
endfunction()
