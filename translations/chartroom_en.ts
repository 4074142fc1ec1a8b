<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA">
<context>
    <name>App</name>
    <message numerus="yes">
        <source>%n attempt(s) written to %1.</source>
        <translation>
            <numerusform>%n attempt written to %1.</numerusform>
            <numerusform>%n attempts written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of %1 kept in %2.</source>
        <translation>
            <numerusform>%n answer of %1 kept in %2.</numerusform>
            <numerusform>%n answers of %1 kept in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) written to %1.</source>
        <translation>
            <numerusform>%n statement written to %1.</numerusform>
            <numerusform>%n statements written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is not in this pack any more: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>“%1” is not in this pack any more: %n answer keeps its grade.</numerusform>
            <numerusform>“%1” is not in this pack any more: %n answers keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is of another kind now: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>“%1” is of another kind now: %n answer keeps its grade.</numerusform>
            <numerusform>“%1” is of another kind now: %n answers keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be graded by this program: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>“%1” cannot be graded by this program: %n answer keeps its grade.</numerusform>
            <numerusform>“%1” cannot be graded by this program: %n answers keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was graded by a newer revision than this pack has: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>“%1” was graded by a newer revision than this pack has: %n answer keeps its grade.</numerusform>
            <numerusform>“%1” was graded by a newer revision than this pack has: %n answers keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) cannot be read by the new revision and keep their grade.</source>
        <translation>
            <numerusform>%n answer cannot be read by the new revision and keeps its grade.</numerusform>
            <numerusform>%n answers cannot be read by the new revision and keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were not shared, only how they were graded; they keep their grade.</source>
        <translation>
            <numerusform>%n answer was not shared, only how it was graded; it keeps its grade.</numerusform>
            <numerusform>%n answers were not shared, only how they were graded; they keep their grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s); the newest is of %1.</source>
        <translation>
            <numerusform>%n backup; it is of %1.</numerusform>
            <numerusform>%n backups; the newest is of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) given since then leave your record.</source>
        <translation>
            <numerusform>%n answer given since then leaves your record.</numerusform>
            <numerusform>%n answers given since then leave your record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) come back.</source>
        <translation>
            <numerusform>%n answer comes back.</numerusform>
            <numerusform>%n answers come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recommended. It was made on %1 and has %n answer(s).</source>
        <translation>
            <numerusform>Recommended. It was made on %1 and has %n answer.</numerusform>
            <numerusform>Recommended. It was made on %1 and has %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came through.</source>
        <translation>
            <numerusform>%n answer came through.</numerusform>
            <numerusform>%n answers came through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read.</source>
        <translation>
            <numerusform>%n answer could not be read.</numerusform>
            <numerusform>%n answers could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message numerus="yes">
        <source>Stopped, as you asked. %n file(s) are finished and stay.</source>
        <translation>
            <numerusform>Stopped, as you asked. %n file is finished and stays.</numerusform>
            <numerusform>Stopped, as you asked. %n files are finished and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message numerus="yes">
        <source>All %n answers that this exercise allows are given.</source>
        <translation>
            <numerusform>This exercise allows %n answer, and it is given.</numerusform>
            <numerusform>All %n answers that this exercise allows are given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message numerus="yes">
        <source>With %n option(s), guessing reaches the full score too often for a final test.</source>
        <translation>
            <numerusform>With %n option, guessing reaches the full score too often for a final test.</numerusform>
            <numerusform>With %n options, guessing reaches the full score too often for a final test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key selects %n option(s) instead of one.</source>
        <translation>
            <numerusform>The key selects %n option instead of one.</numerusform>
            <numerusform>The key selects %n options instead of one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not translated.</source>
        <translation>
            <numerusform>%n text is not translated.</numerusform>
            <numerusform>%n texts are not translated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>What the store keeps about the levels of %n people is not what their answers give. Run store rebuild to compute it again.</source>
        <translation>
            <numerusform>What the store keeps about the levels of %n person is not what their answers give. Run store rebuild to compute it again.</numerusform>
            <numerusform>What the store keeps about the levels of %n people is not what their answers give. Run store rebuild to compute it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiChart</name>
    <message numerus="yes">
        <source>%1 of %n check(s) met</source>
        <translation>
            <numerusform>%1 of %n check met</numerusform>
            <numerusform>%1 of %n checks met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks. Arrow keys go from mark to mark; F6 opens the table.</source>
        <translation>
            <numerusform>%n mark. Arrow keys go from mark to mark; F6 opens the table.</numerusform>
            <numerusform>%n marks. Arrow keys go from mark to mark; F6 opens the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are copied.</source>
        <translation>
            <numerusform>The first %n row is copied.</numerusform>
            <numerusform>The first %n rows are copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n marks, %2</source>
        <translation>
            <numerusform>%1 of %n mark, %2</numerusform>
            <numerusform>%1 of %n marks, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiLearner</name>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation>
            <numerusform>About %n min left</numerusform>
            <numerusform>About %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share %n field(s)</source>
        <translation>
            <numerusform>Share %n field</numerusform>
            <numerusform>Share %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation>
            <numerusform>%1: %n answer</numerusform>
            <numerusform>%1: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors were found; the parts they are in are left out. The command “pack check” names them.</source>
        <translation>
            <numerusform>%n error was found; the part it is in is left out. The command “pack check” names it.</numerusform>
            <numerusform>%n errors were found; the parts they are in are left out. The command “pack check” names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n min</source>
        <translation>
            <numerusform>About %n min</numerusform>
            <numerusform>About %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exercise(s)</source>
        <translation>
            <numerusform>exercise</numerusform>
            <numerusform>exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new exercise(s) for it</source>
        <translation>
            <numerusform>%n new exercise for it</numerusform>
            <numerusform>%n new exercises for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of packs that are no longer here are left out.</source>
        <translation>
            <numerusform>%n exercise of a pack that is no longer here is left out.</numerusform>
            <numerusform>%n exercises of packs that are no longer here are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exercise(s) due</source>
        <translation>
            <numerusform>exercise due</numerusform>
            <numerusform>exercises due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One sitting asks %n of them.</source>
        <translation>
            <numerusform>One sitting asks %n of them.</numerusform>
            <numerusform>One sitting asks %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n second(s)</source>
        <translation>
            <numerusform>%1, %n second</numerusform>
            <numerusform>%1, %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), as they stand in the file</source>
        <translation>
            <numerusform>%n answer, as it stands in the file</numerusform>
            <numerusform>%n answers, as they stand in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further entry(s)</source>
        <translation>
            <numerusform>%n further entry</numerusform>
            <numerusform>%n further entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n answer(s))</source>
        <translation>
            <numerusform>%1: %2 (%n answer)</numerusform>
            <numerusform>%1: %2 (%n answers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n answer is waiting to be sent.</numerusform>
            <numerusform>%n answers are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or other record(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n note or other record is waiting to be sent.</numerusform>
            <numerusform>%n notes or other records are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) sent.</source>
        <translation>
            <numerusform>%n answer sent.</numerusform>
            <numerusform>%n answers sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came from your other devices.</source>
        <translation>
            <numerusform>%n answer came from your other devices.</numerusform>
            <numerusform>%n answers came from your other devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not take %n record(s). They stay here and are tried again.</source>
        <translation>
            <numerusform>The server did not take %n record. It stays here and is tried again.</numerusform>
            <numerusform>The server did not take %n records. They stay here and are tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your answers would be graded differently.</source>
        <translation>
            <numerusform>%n of your answers would be graded differently.</numerusform>
            <numerusform>%n of your answers would be graded differently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n page found</numerusform>
            <numerusform>%n pages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find my starting point (about %n min)</source>
        <translation>
            <numerusform>Find my starting point (about %n min)</numerusform>
            <numerusform>Find my starting point (about %n min)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) find the lesson that fits you. You can pause or skip them at any time. They are no part of your record.</source>
        <translation>
            <numerusform>%n question finds the lesson that fits you. You can pause or skip it at any time. It is no part of your record.</numerusform>
            <numerusform>%n questions find the lesson that fits you. You can pause or skip them at any time. They are no part of your record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiLesson</name>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation>
            <numerusform>About %n min left</numerusform>
            <numerusform>About %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A number with %n decimal(s)</source>
        <translation>
            <numerusform>A number with %n decimal</numerusform>
            <numerusform>A number with %n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First tries count toward your level. %n tries are left.</source>
        <translation>
            <numerusform>First tries count toward your level. %n try is left.</numerusform>
            <numerusform>First tries count toward your level. %n tries are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) kept</source>
        <translation>
            <numerusform>%1 of %n row kept</numerusform>
            <numerusform>%1 of %n rows kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would go.</source>
        <translation>
            <numerusform>%n row would go.</numerusform>
            <numerusform>%n rows would go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) would change.</source>
        <translation>
            <numerusform>%n cell would change.</numerusform>
            <numerusform>%n cells would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not safe yet: %n hidden cell(s) can be worked out or narrowed down.</source>
        <translation>
            <numerusform>Not safe yet: %n hidden cell can be worked out or narrowed down.</numerusform>
            <numerusform>Not safe yet: %n hidden cells can be worked out or narrowed down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) by these rules.</source>
        <translation>
            <numerusform>%n link by these rules.</numerusform>
            <numerusform>%n links by these rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n word(s) are asked for.</source>
        <translation>
            <numerusform>At least %n word is asked for.</numerusform>
            <numerusform>At least %n words are asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n word(s) can be handed in.</source>
        <translation>
            <numerusform>At most %n word can be handed in.</numerusform>
            <numerusform>At most %n words can be handed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s).</source>
        <translation>
            <numerusform>%n word.</numerusform>
            <numerusform>%n words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiManager</name>
    <message numerus="yes">
        <source>%n competency(ies) with fewer than %1 people with evidence: IE</source>
        <translation>
            <numerusform>%n competency with fewer than %1 people with evidence: IE</numerusform>
            <numerusform>%n competencies with fewer than %1 people with evidence: IE</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown for %n competency(ies), %1 people or more in each cell</source>
        <translation>
            <numerusform>Shown for %n competency, %1 people or more in each cell</numerusform>
            <numerusform>Shown for %n competencies, %1 people or more in each cell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n group</numerusform>
            <numerusform>%1, %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) chosen</source>
        <translation>
            <numerusform>%n card chosen</numerusform>
            <numerusform>%n cards chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report card(s) written.</source>
        <translation>
            <numerusform>%n report card written.</numerusform>
            <numerusform>%n report cards written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) shown as “at least” or “at most”</source>
        <translation>
            <numerusform>%n value shown as “at least” or “at most”</numerusform>
            <numerusform>%n values shown as “at least” or “at most”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiTable</name>
    <message numerus="yes">
        <source>These are too many cells to copy. Select fewer than %n.</source>
        <translation>
            <numerusform>These are too many cells to copy. Select fewer than %n.</numerusform>
            <numerusform>These are too many cells to copy. Select fewer than %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UiWorkbench</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
</context>
</TS>
