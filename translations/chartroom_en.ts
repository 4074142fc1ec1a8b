<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA">
<context>
    <name>App</name>
    <message>
        <source>A lesson pack cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All work saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice data is fictional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All work saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Learn.** Home shows where you left off. Modules lists every lesson. Your answers are saved at once, on this machine only.

**Keys.** Ctrl+1 to Ctrl+5 open the pages. Tab moves between groups, arrow keys inside a group, Space selects, Ctrl+Return checks an answer, Ctrl+Z takes a change back, F6 moves between panes, Esc leaves a task.

**Share.** My record shows what a manager would see before you share anything.

**Report.** Report studio makes protected report cards from shared progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing report cards?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppTr</name>
    <message>
        <source>Option --%1 takes a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --%1 takes one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1 may stand only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument is missing. Usage: chartroom %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one argument too many: %1. Usage: chartroom %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command %1. See chartroom --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command takes --json, --lang TAG, --fail-on error|warning|note, --quiet, --time INSTANT, --home DIR, --help and --version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time must be an instant such as 2026-01-15T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written. Check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what this build knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no single chart %1. Write lesson/chart to name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --size takes a size such as 800x500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --scale takes a number from 0.5 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With -o - option --as takes one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no known ending: png, svg, pdf, vl.json, csv or txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either a chart file or --chart NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads, reviews, draws, describes or tabulates a chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, %2 columns, %3 duplicate rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 present, %2 missing, %3 distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --param takes name=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describes a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks a data package and its tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluates an expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no single variant of the exercise %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no exercise %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises of the kind %1 need a newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise %1 has no test %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either an answer file or --test NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades one answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed must have 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an Ed25519 key pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the public part of a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack %1 cannot be opened. The reasons follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --%1 takes one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data package %1 has no table %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --%1 takes a date such as 2026-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 holds people already. Choose a new file for an invented organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invented people in %2 departments gave %3 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills an empty store with an invented organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs every rule on a lesson pack, with the tests of all its exercises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --until takes a date such as 2027-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option --since takes an instant such as 2026-01-15T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform>%n attempt written to %1.</numerusform>
            <numerusform>%n attempts written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: %1 new, %2 known, %3 refused; %4 bundles rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new, %2 known, %3 refused; %4 bundles rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the signed progress bundle of a learner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes progress bundles into a store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks one progress bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no target profile: it needs id, version, title and expected levels from 1 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no framework %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build writes %1, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card of %1 holds no statistics; it says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --department or --all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes report cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people, %2 attempts, %3 packs, %4 problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at everything in a store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of %1 kept in %2.</source>
        <translation type="unfinished">
            <numerusform>%n answer of %1 kept in %2.</numerusform>
            <numerusform>%n answers of %1 kept in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets a scripted learner take a lesson: a mistake first, then the right answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The archive could not be put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the hash list, but not in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the file that was published: its hash differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive has no hash list META/files.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>META/files.json is not a hash list of the form chartroom-files/1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the archive, but not in its hash list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a key of 32 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is malformed, or not of the kind Ed25519.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit the content of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” is a link or a device. Archives may hold plain files only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” is encrypted. Zip the files without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” is packed in a way other than store or deflate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” is in the archive twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the entry “%1” is not written in UTF-8 (NFC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” starts with a slash, so it would leave its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” would leave its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the entry “%1” is too long or too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive uses the zip64 form, which is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive holds %1 entries; at most %2 are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a zip archive, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of the archive is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” unpacks to more than %2 times its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry “%1” unpacks to another size than the archive states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Authoring</name>
    <message>
        <source>%1 errors, %2 warnings, %3 notes; %4 exercises, %5 variants, %6 tests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is a file and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that the folder exists, that you may write there and that the disk has room. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is larger than the program can take.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>Hint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty answer is graded instead of being refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The anticipation “%1” fits a right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The anticipation “%1” equals “%2”, which stands before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With so few marks, guessing reaches the full score too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wrong answer is anticipated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of test “%1” does not have the form of the kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test “%1” must score 1 and scores %2 (feedback: %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test “%1” scores %2, which is not what it states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test “%1” has the outcome %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test “%1” gets the feedback %2 instead of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(In variant %1.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of test “%1” cannot be evaluated. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test reaches the feedback “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test states the score 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected chart of this exercise cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise has no solution for this variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot grade this exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback of rule “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is an empty table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be an expression that gives a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names no marks: it has no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be rows of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names a mark that is not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names no marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key selects no option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key selects more than one option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback of option “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ends of the range have the wrong type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be a number.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>The file %1 is no key of an organisation. Restore it from a backup: with another key the rounded figures of later cards would differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no department %1. Write the path as Ministry/Division/Unit.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>There is no lesson %1 in this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the lesson before you start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer is not counted yet; it stays here as you wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hint to open here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The solution cannot be opened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise needs a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise has an error and cannot be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your prediction is kept. Read on to see how it compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this lesson each exercise is answered once.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>“%1” is no option of the form key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block %1 needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block %1 takes no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block %1 has no option “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block %1 has no text inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 cannot stand inside another block. Only charts and tables can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named charts have no parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This placeholder divides by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The placeholder is not closed with }}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart rule “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart is meant to show the flaw %1, but does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart “%1” has no description for those who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart “%1” is used nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no column “%1”, which names the marks of the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names no mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names a mark that the chart does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be rows of a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference chart fails the rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart has %1 marks; at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (line %2, column %3 of the expression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another exercise of the pack has the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The UUID %1 is used twice in the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework has no competency “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dataset or table “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The misconception “%1” is neither built in nor in pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters give %1 variants; at most 64 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 100 tests are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 30 nodes are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercise of the pack has the UUID %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name may hold letters without accents, digits, dots, hyphens and underscores, at most 80, and no name of a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file has the same name when upper and lower case are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs hold no programs, scripts, macros or HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no place in a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the lesson “%1” has no lesson.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the dataset “%1” has no datapackage.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has a framework %1 %2 with other content. Give yours an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two options of %1 read the same: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice has 2 to 12 options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option “%1” has no feedback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is not whole. Say how exact the answer must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing in a variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is a table without rows in a variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be one value, not a list or a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise %1 has no key under grading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson may have at most 20 steps and 200 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another lesson of the pack has the UUID %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no CHANGELOG.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHANGELOG.md has no heading “## %1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no file LICENSE with the full licence text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no README.md for trainers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say under contact where readers can report problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack needs version %1 of the program or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework %1 %2 is neither part of the program nor of the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson may hold at most %1 exercises, this one holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack may hold at most %1 lessons, this one holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack may hold at most %1 exercises, this one holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack may hold at most %1 tables, this one holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are PNG, JPEG or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is not of the type that the name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture may have at most 20 MiB and 8 000 pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 needs an alternative text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe what %1 shows in 10 to 250 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file media/%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where %1 comes from, or under which licence it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not listed in pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no module “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “%1” would have to be finished before itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module “%1” has no lessons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder lessons/%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson “%1” is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson “%1” is in no module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exercise “%1” in this lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise “%1” stands in the lesson twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise “%1” is predicted after it was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart “%1” in this lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exercise “%1” stands nowhere in the lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reveal follows this prediction, so its answer would never be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link %1 leads to no lesson or step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links start with https:, http:, mailto: or lesson:. “%1” does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures come from the folder media, not from an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture media/%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML is not part of lesson texts. Write “\&lt;” for a plain “&lt;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson texts have no parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence has %1 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in brackets what %1 stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is typed in. A placeholder such as {{ %1 }} says where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has %1 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is hard to read: shorter words and sentences would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt has %1 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: not everybody can tell colours apart. Name the thing too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sounds like shouting or blaming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cuts through equal values. Name all tied rows, for example with where(x = max(x)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of “%1” has changed since it was translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not say which source text it translates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must hold the same placeholders as its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” reads like its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no text “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of step %1 has changed since it was translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 must hold the same placeholders as its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text reads like its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language %1 is not listed in pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 is used nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset “%1” is used nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$%1 is neither a parameter nor a let value (or is defined later).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter %1 is used nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value divides by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot be computed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This expression divides by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exercise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a slug such as first-steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a UUID in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exercise kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program cannot ask exercises of the kind “%1” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 5 hints are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight must be above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a name such as year or lastYear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names both a parameter and a let value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replacedBy must be the UUID of another exercise and needs retired: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an anticipation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score of an anticipation must be below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a test of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test name “%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart “%1” is not a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is missing in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is not part of the format here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is of the newer format %1. This program reads %2/1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format must be %1/1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels count from 1 without gaps, at most 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says nothing about level %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no level %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a competency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a strand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no competency “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id must be slugs joined by dots, such as org.example.skills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a language tag such as en or fr-CA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot stand beside expr. An expression with commas inside braces needs quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response of the exercise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grading of the exercise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expect of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either spec or table, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an option of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score of an option that is not the key must be below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor of a unit cannot be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a competency code such as C2 or C2.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson has 1 to 6 objectives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson has no level-2 heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson&apos;s title is its only level-1 heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This heading skips a level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson does not start with front matter between two lines ---.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation has %1 steps, the source has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation must have %1 objectives like the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks of step %1 differ from those of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is named for “%1”, but says “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list “of” needs one hash for each step, the introduction included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id must be slugs joined by dots in reverse domain order, such as org.example.permits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a semantic version such as 1.0.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an SPDX licence expression such as CC-BY-4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minProgram must have the form major.minor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source language %1 is not in the list of languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack may offer at most 40 languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a pack id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module id “%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack may hold at most 40 modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack is of format %1. This program reads format 1; a newer program is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format must be chartroom-pack/1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary must have at most 300 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file may have at most 2 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a symbolic link. Put the file itself here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash list names another pack or version than pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive should be named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lies in the folder “%1”. Zip what is inside that folder, so that pack.yaml is at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document starts here. One file holds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read as YAML (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directives are not part of plain YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture imports a style sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture refers to something outside itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture holds a script attribute (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture holds an element %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture holds a DOCTYPE or an entity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture holds a processing instruction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read as XML to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file starts with a byte order mark. Save it as UTF-8 without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines end with CR LF. Line feeds alone are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value, a list or {expr: …} is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than 200 000 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags such as “!x” are not part of plain YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchors such as “&amp;x” are not part of plain YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key must be a plain or quoted word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge keys are not part of plain YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are nested more than 24 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases such as “*x” are not part of plain YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that starts here is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>This line is not an attempt: the key “%1” is missing, does not belong here or has a value that is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is nothing that can be shared. The choices are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-04 or 2025-01-01..2025-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The bundle is not signed. Ask for a signed one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not belong into a progress bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash list belongs to another bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of attempts is not the one that is announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle that withdraws a consent holds no attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This zip is not a progress bundle: a file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is cut off, empty or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is no fact that was agreed to be shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle was written by a newer version of the program. Update to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not describe a progress bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempts are not sorted by id, or one stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle does not carry the key with which this person&apos;s first bundle was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle holds facts of the future. Check the clock of the computer it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this bundle has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this bundle was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this bundle is for another recipient: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 is known with other content. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a key file of this program, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 cannot be written. Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. A key is never replaced; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in the store.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>it belongs to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record in table %1 refers to one that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is from an older version of the program. It is upgraded, after a backup, when it is opened for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store %1. Check the name, or make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody called %1 in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people are called %1 in this store. Give the id instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s facts are signed with another key than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program keeps stores in SQLite files only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store needs a file: %1 names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Chartroom store. Choose another file; this one was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Chartroom. Update the program to open it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged. Close the program, keep the file, and go back to the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written: the disk is full or cannot be reached. Nothing was changed; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written: the file or its folder is read-only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be opened. Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 refused a record that does not fit the ones it holds. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be used now. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Synthesis</name>
    <message>
        <source>Choose between 1 and 100,000 people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one department and no more departments than people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one answer per person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day must not be later than the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The people made so far stay in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store already holds people or answers. Choose a new file for an invented organisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UiChart</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter of the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month of the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names or ranks to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (all rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One below another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (one colour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mark and a field, and the chart appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the chart: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominal: names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinal: ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity: numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UiKit</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chartroom cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insufficient evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet at level 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely between level %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough evidence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3, expected %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competency profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address outside Chartroom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1: %2 rows, %3 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice data, fictional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data and dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See all lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth working on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competency profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Aware   2 Foundation   3 Proficient   4 Advanced
Dot and line: your level and likely range. Tick: expected for your role. Dashed circle: not enough evidence yet (IE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have finished every lesson of the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a few tasks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight tasks on two days are enough to see a first level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lesson takes about ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 were right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Builds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons of your path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson pack is installed. Reinstall the program, or open a pack file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes, builds %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this page. You choose what to share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled boxes: your band. Tick: expected for your role. IE: not enough evidence yet. Choose a row to see what is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of all my answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (stays on this machine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role you work toward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I wrote or chose, and the feedback I got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When I answered and how long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My self-rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to share?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tasks I did, on which day, and whether they were right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always shared: a report card needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it you appear under a pseudonym.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministry/Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What my manager will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tasks, on which day, right or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers, no times and no name, unless you add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You confirm each field before the file is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C means at the expected standard. It is a good result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shared yet. Each share leaves a receipt here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recipient named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, receipt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of a learner (*.crprogress)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. Send this file to your manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your consent back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small file tells the recipient. With its import your facts leave all later report cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the notice of withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. Send %1 to the recipient.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Pick a mark: click it, or travel with the arrow keys and press Space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise needs a newer program. You can go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your chart again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on building the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not counted as a try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your guess holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your guess is kept. It is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on to compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck? A hint does not lower your score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the lesson again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First tries count toward your level. You can try again as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson builds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*This part needs a newer program:*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older text: this translation waits for an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens after your guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to your guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your task.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Preview of %1, page %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares as limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence per competency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every competency has enough people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent minus groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of each parent is empty or %1 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden, so that a small rest cannot be worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs 30 people, and %1 in each cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people have enough evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this group answered a task in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than %1 people: the card says so and holds no statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9 people joined or left: bands only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group of 1 to 9 people joined or left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands only: members changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands only: the rest would show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld: fewer than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People (band)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report cards are made from a department&apos;s store. Open yours, or make a new one and drop the progress files of your team here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic data: these people are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups stand in the order of the directory. They are never ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store has no people yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the progress files your team has shared, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure checks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the groups whose cards you want to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the report cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a department&apos;s store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chartroom stores (*.sqlite *.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import progress files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of a learner (*.crprogress)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a store first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are kept in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new answers, %2 known already, %3 files not taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UiTable</name>
    <message>
        <source>Data table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionary: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
