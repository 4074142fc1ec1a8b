# Interface texts, inside the library of the program, so that the tests speak French too. Lesson texts are translated in
# their packs.
get_property(translated GLOBAL PROPERTY CHARTROOM_TRANSLATED_SOURCES)
if(CHARTROOM_WINDOWS AND TARGET program)
    qt_add_translations(program
        TS_FILES "${CMAKE_SOURCE_DIR}/translations/chartroom_en.ts" "${CMAKE_SOURCE_DIR}/translations/chartroom_fr.ts"
        SOURCES ${translated}
        INCLUDE_DIRECTORIES "${CMAKE_SOURCE_DIR}/modules"
        RESOURCE_PREFIX "/i18n"
        LUPDATE_OPTIONS -no-obsolete -locations none)
endif()
