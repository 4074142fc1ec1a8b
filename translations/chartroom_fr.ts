<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA">
<context>
    <name>App</name>
    <message>
        <source>Says what this build knows.</source>
        <translation>Indique ce que connaît cette version du programme.</translation>
    </message>
    <message>
        <source>The chart is not a JSON object.</source>
        <translation>Le graphique n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The pack has no single chart %1. Write lesson/chart to name one.</source>
        <translation>La trousse n’a pas un seul graphique %1. Écrivez leçon/graphique pour en désigner un.</translation>
    </message>
    <message>
        <source>Option --size takes a size such as 800x500.</source>
        <translation>L’option --size demande une taille comme 800x500.</translation>
    </message>
    <message>
        <source>Option --scale takes a number from 0.5 to 4.</source>
        <translation>L’option --scale demande un nombre de 0.5 à 4.</translation>
    </message>
    <message>
        <source>%1 has no known ending: png, svg, pdf, vl.json, csv or txt.</source>
        <translation>%1 n’a pas d’extension connue&#xa0;: png, svg, pdf, vl.json, csv ou txt.</translation>
    </message>
    <message>
        <source>Give either a chart file or --chart NAME.</source>
        <translation>Donnez soit un fichier de graphique, soit --chart NOM.</translation>
    </message>
    <message>
        <source>Reads, reviews, draws, describes or tabulates a chart.</source>
        <translation>Lit, vérifie, dessine ou décrit un graphique, ou le met en tableau.</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns, %3 duplicate rows</source>
        <translation>Lignes&#xa0;: %1, colonnes&#xa0;: %2, lignes en double&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 present, %2 missing, %3 distinct</source>
        <translation>valeurs présentes&#xa0;: %1, manquantes&#xa0;: %2, distinctes&#xa0;: %3</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane&#xa0;: %1</translation>
    </message>
    <message>
        <source>Describes a table.</source>
        <translation>Décrit un tableau.</translation>
    </message>
    <message>
        <source>Checks a data package and its tables.</source>
        <translation>Vérifie un paquet de données et ses tableaux.</translation>
    </message>
    <message>
        <source>Evaluates an expression.</source>
        <translation>Évalue une expression.</translation>
    </message>
    <message>
        <source>%1 names no single variant of the exercise %2.</source>
        <translation>%1 ne désigne pas une seule variante de l’exercice %2.</translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation>La réponse n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The pack has no exercise %1.</source>
        <translation>La trousse n’a pas d’exercice %1.</translation>
    </message>
    <message>
        <source>Exercises of the kind %1 need a newer program.</source>
        <translation>Les exercices du genre %1 demandent un programme plus récent.</translation>
    </message>
    <message>
        <source>The exercise %1 has no test %2.</source>
        <translation>L’exercice %1 n’a pas de test %2.</translation>
    </message>
    <message>
        <source>Give either an answer file or --test NAME.</source>
        <translation>Donnez soit un fichier de réponse, soit --test NOM.</translation>
    </message>
    <message>
        <source>Grades one answer.</source>
        <translation>Corrige une réponse.</translation>
    </message>
    <message>
        <source>The seed must have 64 hexadecimal digits.</source>
        <translation>Le germe doit compter 64 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name.</source>
        <translation>%1 existe déjà; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Makes an Ed25519 key pair.</source>
        <translation>Crée une paire de clés Ed25519.</translation>
    </message>
    <message>
        <source>Shows the public part of a key.</source>
        <translation>Montre la partie publique d’une clé.</translation>
    </message>
    <message>
        <source>The pack %1 cannot be opened. The reasons follow.</source>
        <translation>Impossible d’ouvrir la trousse %1. Les raisons suivent.</translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation>Le type %1 n’existe pas.</translation>
    </message>
    <message>
        <source>Option --%1 takes a date such as 2026-06-30.</source>
        <translation>L’option --%1 demande une date comme 2026-06-30.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>The store %1 holds people already. Choose a new file for an invented organisation.</source>
        <translation>Le dépôt %1 contient déjà des personnes. Choisissez un nouveau fichier pour une organisation fictive.</translation>
    </message>
    <message>
        <source>%1 invented people in %2 departments gave %3 answers.</source>
        <translation>Personnes fictives&#xa0;: %1; ministères&#xa0;: %2; réponses&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Fills an empty store with an invented organisation.</source>
        <translation>Remplit un dépôt vide avec une organisation fictive.</translation>
    </message>
    <message>
        <source>Runs every rule on a lesson pack, with the tests of all its exercises.</source>
        <translation>Applique toutes les règles à une trousse de leçons, avec les tests de tous ses exercices.</translation>
    </message>
    <message>
        <source>Option --until takes a date such as 2027-06-30.</source>
        <translation>L’option --until demande une date comme 2027-06-30.</translation>
    </message>
    <message>
        <source>Option --since takes an instant such as 2026-01-15T09:00:00Z.</source>
        <translation>L’option --since demande un instant comme 2026-01-15T09:00:00Z.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1.</source>
        <translation>
            <numerusform>%n essai écrit dans %1.</numerusform>
            <numerusform>%n essais écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: %1 new, %2 known, %3 refused; %4 bundles rejected.</source>
        <translation>Plan&#xa0;: nouveaux %1, connus %2, refusés %3; fichiers de progrès rejetés&#xa0;: %4.</translation>
    </message>
    <message>
        <source>%1 new, %2 known, %3 refused; %4 bundles rejected.</source>
        <translation>Nouveaux&#xa0;: %1, connus&#xa0;: %2, refusés&#xa0;: %3; fichiers de progrès rejetés&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Writes the signed progress bundle of a learner.</source>
        <translation>Écrit le fichier de progrès signé d’une personne.</translation>
    </message>
    <message>
        <source>Takes progress bundles into a store.</source>
        <translation>Importe des fichiers de progrès dans un dépôt.</translation>
    </message>
    <message>
        <source>Checks one progress bundle.</source>
        <translation>Vérifie un fichier de progrès.</translation>
    </message>
    <message>
        <source>%1 is no target profile: it needs id, version, title and expected levels from 1 to 4.</source>
        <translation>%1 n’est pas un profil cible&#xa0;: il faut id, version, title et des niveaux attendus de 1 à 4.</translation>
    </message>
    <message>
        <source>This build writes %1, not %2.</source>
        <translation>Cette version écrit %1, mais pas %2.</translation>
    </message>
    <message>
        <source>Give --department or --all.</source>
        <translation>Donnez --department ou --all.</translation>
    </message>
    <message>
        <source>Writes report cards.</source>
        <translation>Écrit des bulletins.</translation>
    </message>
    <message>
        <source>The store %1 is ready.</source>
        <translation>Le dépôt %1 est prêt.</translation>
    </message>
    <message>
        <source>%1 people, %2 attempts, %3 packs, %4 problems.</source>
        <translation>Personnes&#xa0;: %1, essais&#xa0;: %2, trousses&#xa0;: %3, problèmes&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Makes a new store.</source>
        <translation>Crée un nouveau dépôt.</translation>
    </message>
    <message>
        <source>Looks at everything in a store.</source>
        <translation>Examine tout le contenu d’un dépôt.</translation>
    </message>
    <message>
        <source>guess kept</source>
        <translation>prédiction conservée</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of %1 kept in %2.</source>
        <translation>
            <numerusform>%n réponse de %1 conservée dans %2.</numerusform>
            <numerusform>%n réponses de %1 conservées dans %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets a scripted learner take a lesson: a mistake first, then the right answer.</source>
        <translation>Fait suivre une leçon à une personne simulée&#xa0;: d’abord une erreur, puis la bonne réponse.</translation>
    </message>
    <message>
        <source>A lesson pack cannot be opened.</source>
        <translation>Impossible d’ouvrir une trousse de leçons.</translation>
    </message>
    <message>
        <source>Option --%1 takes a whole number from %2 to %3.</source>
        <translation>L’option --%1 demande un nombre entier de %2 à %3.</translation>
    </message>
    <message>
        <source>Option --%1 takes one of: %2.</source>
        <translation>L’option --%1 accepte une de ces valeurs&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Option --%1 is missing.</source>
        <translation>Il manque l’option --%1.</translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation>L’option %1 est inconnue.</translation>
    </message>
    <message>
        <source>Option %1 may stand only once.</source>
        <translation>L’option %1 ne peut figurer qu’une fois.</translation>
    </message>
    <message>
        <source>Option --%1 takes no value.</source>
        <translation>L’option --%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>Option %1 needs a value.</source>
        <translation>L’option %1 demande une valeur.</translation>
    </message>
    <message>
        <source>An argument is missing. Usage: chartroom %1</source>
        <translation>Il manque un argument. Utilisation&#xa0;: chartroom %1</translation>
    </message>
    <message>
        <source>There is one argument too many: %1. Usage: chartroom %2</source>
        <translation>Il y a un argument de trop&#xa0;: %1. Utilisation&#xa0;: chartroom %2</translation>
    </message>
    <message>
        <source>There is no command %1. See chartroom --help.</source>
        <translation>La commande %1 n’existe pas. Voir chartroom --help.</translation>
    </message>
    <message>
        <source>Every command takes --json, --lang TAG, --fail-on error|warning|note, --quiet, --time INSTANT, --home DIR, --help and --version.</source>
        <translation>Chaque commande accepte --json, --lang LANGUE, --fail-on error|warning|note, --quiet, --time INSTANT, --home DOSSIER, --help et --version.</translation>
    </message>
    <message>
        <source>The time must be an instant such as 2026-01-15T09:00:00Z.</source>
        <translation>L’heure doit être un instant comme 2026-01-15T09:00:00Z.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mon dossier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rendre compte</translation>
    </message>
    <message>
        <source>Report studio</source>
        <translation>Atelier des bulletins</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>All work saved</source>
        <translation>Travail enregistré</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>Fonctionne hors ligne</translation>
    </message>
    <message>
        <source>Practice data is fictional</source>
        <translation>Les données d’exercice sont fictives</translation>
    </message>
    <message>
        <source>All work saved %1</source>
        <translation>Travail enregistré à %1</translation>
    </message>
    <message>
        <source>Stop writing report cards?</source>
        <translation>Arrêter l’écriture des bulletins?</translation>
    </message>
    <message>
        <source>Finished files stay.</source>
        <translation>Les fichiers terminés restent en place.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>With -o - option --as takes one of: %1.</source>
        <translation>Avec -o -, l’option --as accepte une de ces valeurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Option --param takes name=VALUE.</source>
        <translation>L’option --param demande nom=VALEUR.</translation>
    </message>
    <message>
        <source>Option --%1 takes one character.</source>
        <translation>L’option --%1 demande un seul caractère.</translation>
    </message>
    <message>
        <source>There is no framework %1.</source>
        <translation>Le cadre %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The card of %1 holds no statistics; it says why.</source>
        <translation>Le bulletin de %1 ne contient aucune statistique; il dit pourquoi.</translation>
    </message>
    <message>
        <source>Standard output cannot be written. Check that the disk has room.</source>
        <translation>Impossible d’écrire sur la sortie standard. Vérifiez que le disque a de la place.</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Opened pack</source>
        <translation>Trousse ouverte</translation>
    </message>
    <message>
        <source>Open a pack</source>
        <translation>Ouvrir une trousse</translation>
    </message>
    <message>
        <source>Lesson packs (*.crpack pack.yaml)</source>
        <translation>Trousses de leçons (*.crpack pack.yaml)</translation>
    </message>
    <message>
        <source>This file holds shared progress, not lessons.</source>
        <translation>Ce fichier contient une progression partagée, pas des leçons.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened as a lesson pack.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;» comme trousse de leçons.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>It has no file pack.yaml that can be read.</source>
        <translation>Elle n’a pas de fichier pack.yaml lisible.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The pack has no framework of its own.</source>
        <translation>La trousse n’a pas de cadre à elle.</translation>
    </message>
    <message>
        <source>There is no framework %1 here.</source>
        <translation>Il n’y a pas de cadre %1 ici.</translation>
    </message>
    <message>
        <source>A framework is exported as: case.</source>
        <translation>Un cadre s’exporte sous la forme&#xa0;: case.</translation>
    </message>
    <message>
        <source>%1 items, %2 associations.</source>
        <translation>%1 éléments, %2 associations.</translation>
    </message>
    <message>
        <source>Writes a competency framework for other systems.</source>
        <translation>Écrit un cadre de compétences pour d’autres systèmes.</translation>
    </message>
    <message>
        <source>Computed again: %1 rows from %2 attempts.</source>
        <translation>Recalcul fait&#xa0;: %1 lignes à partir de %2 tentatives.</translation>
    </message>
    <message>
        <source>Computes everything derived in a store again.</source>
        <translation>Recalcule tout ce qui se déduit des faits d’un dépôt.</translation>
    </message>
    <message>
        <source>There is no competency %1. The codes are %2.</source>
        <translation>La compétence %1 n’existe pas. Les codes sont %2.</translation>
    </message>
    <message>
        <source>Level %1 of %2 is not demonstrated.</source>
        <translation>Le niveau %1 de %2 n’est pas démontré.</translation>
    </message>
    <message>
        <source>The draft of a badge is in %1: %2. The issuer signs it.</source>
        <translation>L’ébauche d’un insigne se trouve dans %1&#xa0;: %2. L’émetteur la signe.</translation>
    </message>
    <message>
        <source>Writes the draft of an Open Badge for its issuer to sign.</source>
        <translation>Écrit l’ébauche d’un insigne Open Badges que l’émetteur signera.</translation>
    </message>
    <message>
        <source>The store has no department %1. Write the path as Ministry/Division/Unit.</source>
        <translation>Le dépôt n’a pas de ministère %1. Écrivez le chemin sous la forme Ministère/Division/Unité.</translation>
    </message>
    <message>
        <source>%1 does not share progress with you any more: the consent has ended or was withdrawn.</source>
        <translation>%1 ne partage plus ses progrès avec vous&#xa0;: le consentement a pris fin ou a été retiré.</translation>
    </message>
    <message>
        <source>Give --learner or --department, not both.</source>
        <translation>Indiquez --learner ou --department, pas les deux.</translation>
    </message>
    <message>
        <source>%1 rows about %2 people written to %3.</source>
        <translation>%1 lignes sur %2 personnes écrites dans %3.</translation>
    </message>
    <message>
        <source>Writes a table of people and competencies for a personnel system.</source>
        <translation>Écrit un tableau des personnes et des compétences pour un système de gestion du personnel.</translation>
    </message>
    <message>
        <source>Option --home-page takes a web address such as https://learning.example.org.</source>
        <translation>L’option --home-page prend une adresse Web comme https://learning.example.org.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) written to %1.</source>
        <translation>
            <numerusform>%n énoncé écrit dans %1.</numerusform>
            <numerusform>%n énoncés écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes what people did and reached as xAPI statements.</source>
        <translation>Écrit ce que les personnes ont fait et atteint sous forme d’énoncés xAPI.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is not in this pack any more: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» n’est plus dans cette trousse&#xa0;: %n réponse garde sa note.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» n’est plus dans cette trousse&#xa0;: %n réponses gardent leur note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is of another kind now: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» est maintenant d’un autre type&#xa0;: %n réponse garde sa note.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» est maintenant d’un autre type&#xa0;: %n réponses gardent leur note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be graded by this program: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» ne peut pas être noté par ce programme&#xa0;: %n réponse garde sa note.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» ne peut pas être noté par ce programme&#xa0;: %n réponses gardent leur note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was graded by a newer revision than this pack has: %n answer(s) keep their grade.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» a été noté par une révision plus récente que celle de cette trousse&#xa0;: %n réponse garde sa note.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» a été noté par une révision plus récente que celle de cette trousse&#xa0;: %n réponses gardent leur note.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 considered, %3 up, %4 down</source>
        <translation>%1&#xa0;: %2 examinées, %3 en hausse, %4 en baisse</translation>
    </message>
    <message>
        <source>%1 answers considered, %2 new grades added.</source>
        <translation>%1 réponses examinées, %2 nouvelles notes ajoutées.</translation>
    </message>
    <message>
        <source>%1 answers considered, %2 would be graded differently. Nothing was changed; --apply adds the new grades.</source>
        <translation>%1 réponses examinées, %2 auraient une autre note. Rien n’a été changé; --apply ajoute les nouvelles notes.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) cannot be read by the new revision and keep their grade.</source>
        <translation>
            <numerusform>%n réponse ne peut pas être lue par la nouvelle révision et garde sa note.</numerusform>
            <numerusform>%n réponses ne peuvent pas être lues par la nouvelle révision et gardent leur note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were not shared, only how they were graded; they keep their grade.</source>
        <translation>
            <numerusform>%n réponse n’a pas été partagée, seulement sa note; elle la garde.</numerusform>
            <numerusform>%n réponses n’ont pas été partagées, seulement leur note; elles la gardent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grades stored answers again by the newer revisions of a pack.</source>
        <translation>Note de nouveau les réponses conservées selon les révisions plus récentes d’une trousse.</translation>
    </message>
    <message>
        <source>%1: %L2 rows</source>
        <translation>%1&#xa0;: %L2 lignes</translation>
    </message>
    <message>
        <source>%1 holds %L2 rows of %3 tables.</source>
        <translation>%1 contient %L2 lignes de %3 tables.</translation>
    </message>
    <message>
        <source>%L1 rows of %2 tables are in %3.</source>
        <translation>%L1 lignes de %2 tables sont dans %3.</translation>
    </message>
    <message>
        <source>%L1 rows were added to %2.</source>
        <translation>%L1 lignes ont été ajoutées à %2.</translation>
    </message>
    <message>
        <source>Writes all tables of a store into one file, while it is in use.</source>
        <translation>Écrit toutes les tables d’un dépôt dans un fichier, pendant qu’il sert.</translation>
    </message>
    <message>
        <source>Fills an empty store from a backup.</source>
        <translation>Remplit un dépôt vide à partir d’une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>Copies a store into an empty one and compares both; with --merge, adds what it knows to a store in use.</source>
        <translation>Copie un dépôt dans un dépôt vide et compare les deux; avec --merge, ajoute ce qu’il sait à un dépôt en service.</translation>
    </message>
    <message>
        <source>Not everything about you could be erased.</source>
        <translation>Tout n’a pas pu être effacé à votre sujet.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. Remove it yourself: it holds your answers.</source>
        <translation>Impossible de retirer %1. Retirez-le vous-même&#xa0;: il contient vos réponses.</translation>
    </message>
    <message>
        <source>Report studio imports it into the store of a department. Open or make one there first.</source>
        <translation>L’atelier des bulletins l’importe dans le dépôt d’un ministère. Ouvrez-en un ou créez-en un d’abord.</translation>
    </message>
    <message>
        <source>While you worked</source>
        <translation>Pendant votre travail</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Avant une importation</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>Avant une fusion</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Avant un retour en arrière</translation>
    </message>
    <message>
        <source>Damaged, kept aside</source>
        <translation>Endommagé, mis de côté</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>The backup did not work. Your answers are safe.</source>
        <translation>La copie de sauvegarde n’a pas réussi. Vos réponses sont en sécurité.</translation>
    </message>
    <message>
        <source>Your record is open in another window, too.</source>
        <translation>Votre dossier est aussi ouvert dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>You can work in both. All answers go into the same record.</source>
        <translation>Vous pouvez travailler dans les deux. Toutes les réponses vont dans le même dossier.</translation>
    </message>
    <message>
        <source>Your progress</source>
        <translation>Votre progrès</translation>
    </message>
    <message>
        <source>Every answer is saved at once, in this file:</source>
        <translation>Chaque réponse est enregistrée tout de suite, dans ce fichier&#xa0;:</translation>
    </message>
    <message>
        <source>The file lies on a network folder, where several programs cannot share it safely. So this window keeps it for itself while it is open.</source>
        <translation>Le fichier est dans un dossier réseau, où plusieurs programmes ne peuvent pas le partager sans risque. Cette fenêtre le garde donc pour elle tant qu’elle est ouverte.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>Revenir à une copie…</translation>
    </message>
    <message>
        <source>There is no backup yet. The program makes one every half hour of use.</source>
        <translation>Il n’y a pas encore de copie de sauvegarde. Le programme en fait une à chaque demi-heure d’utilisation.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s); the newest is of %1.</source>
        <translation>
            <numerusform>%n copie de sauvegarde; la plus récente est du %1.</numerusform>
            <numerusform>%n copies de sauvegarde; la plus récente est du %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Each person on this machine has a record, settings and a key of their own. Names of profiles stay here.</source>
        <translation>Chaque personne a sur cet ordinateur son dossier, ses réglages et sa clé. Les noms des profils restent ici.</translation>
    </message>
    <message>
        <source>Profile in use</source>
        <translation>Profil utilisé</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nouveau profil</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nom de la personne</translation>
    </message>
    <message>
        <source>Added. Choose it above to work with it.</source>
        <translation>Ajouté. Choisissez-le ci-dessus pour travailler avec lui.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>First profile</source>
        <translation>Premier profil</translation>
    </message>
    <message>
        <source>There is a profile called %1 already. Choose another name.</source>
        <translation>Il y a déjà un profil appelé %1. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Il faut un nom au profil.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) given since then leave your record.</source>
        <translation>
            <numerusform>%n réponse donnée depuis quitte votre dossier.</numerusform>
            <numerusform>%n réponses données depuis quittent votre dossier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) come back.</source>
        <translation>
            <numerusform>%n réponse revient.</numerusform>
            <numerusform>%n réponses reviennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both have the same answers.</source>
        <translation>Les deux ont les mêmes réponses.</translation>
    </message>
    <message>
        <source>Your record as it is now is kept as a backup first.</source>
        <translation>Votre dossier tel qu’il est est d’abord gardé comme copie de sauvegarde.</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Revenir à cette copie</translation>
    </message>
    <message>
        <source>Go back to which backup?</source>
        <translation>À quelle copie de sauvegarde revenir?</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Examen en cours</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Copies de sauvegarde, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Intacte</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>Looking into the backup…</source>
        <translation>Examen de la copie…</translation>
    </message>
    <message>
        <source>This backup is damaged or from a newer program. Choose another one.</source>
        <translation>Cette copie est endommagée ou vient d’un programme plus récent. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Your record as it is now is kept aside first.</source>
        <translation>Votre dossier tel qu’il est est d’abord mis de côté.</translation>
    </message>
    <message>
        <source>Your record cannot be opened. What now?</source>
        <translation>Votre dossier ne peut pas être ouvert. Que faire?</translation>
    </message>
    <message>
        <source>Go back to the newest backup</source>
        <translation>Revenir à la copie la plus récente</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des copies de sauvegarde…</translation>
    </message>
    <message>
        <source>Save what can still be read</source>
        <translation>Sauver ce qui peut encore être lu</translation>
    </message>
    <message>
        <source>Builds a new record from the readable parts. You see how many answers came through.</source>
        <translation>Construit un nouveau dossier avec les parties lisibles. Vous verrez combien de réponses ont été sauvées.</translation>
    </message>
    <message>
        <source>Start with an empty record</source>
        <translation>Commencer avec un dossier vide</translation>
    </message>
    <message>
        <source>You can go back to a backup later, under Settings.</source>
        <translation>Vous pourrez revenir à une copie plus tard, sous Paramètres.</translation>
    </message>
    <message>
        <source>Nothing is deleted: the old file is kept in the folder “backups”.</source>
        <translation>Rien n’est supprimé&#xa0;: l’ancien fichier est gardé dans le dossier «&#xa0;backups&#xa0;».</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>Recommended. It was made on %1 and has %n answer(s).</source>
        <translation>
            <numerusform>Recommandée. Elle est du %1 et contient %n réponse.</numerusform>
            <numerusform>Recommandée. Elle est du %1 et contient %n réponses.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup that can be used.</source>
        <translation>Il n’y a pas de copie de sauvegarde utilisable.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came through.</source>
        <translation>
            <numerusform>%n réponse a été sauvée.</numerusform>
            <numerusform>%n réponses ont été sauvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some answers may be missing; how many cannot be told.</source>
        <translation>Il manque peut-être des réponses; on ne peut pas dire combien.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read.</source>
        <translation>
            <numerusform>%n réponse n’a pas pu être lue.</numerusform>
            <numerusform>%n réponses n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is missing.</source>
        <translation>Il n’en manque aucune.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>Le fichier endommagé est gardé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Sauvetage de ce qui peut être lu…</translation>
    </message>
    <message>
        <source>Your record is back</source>
        <translation>Votre dossier est de retour</translation>
    </message>
    <message>
        <source>Nothing could be saved</source>
        <translation>Rien n’a pu être sauvé</translation>
    </message>
    <message>
        <source>The file %1 is gone, but there are backups of it.</source>
        <translation>Le fichier %1 n’est plus là, mais il y en a des copies de sauvegarde.</translation>
    </message>
    <message>
        <source>Going back to the backup…</source>
        <translation>Retour à la copie de sauvegarde…</translation>
    </message>
    <message>
        <source>The backup could not be restored</source>
        <translation>La copie de sauvegarde n’a pas pu être restaurée</translation>
    </message>
    <message>
        <source>Your record cannot be opened now. Try again?</source>
        <translation>Votre dossier ne peut pas être ouvert maintenant. Réessayer?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Le fichier %1 est endommagé.</translation>
    </message>
    <message>
        <source>Looking at your record…</source>
        <translation>Examen de votre dossier…</translation>
    </message>
    <message>
        <source>Your record cannot be backed up</source>
        <translation>Votre dossier ne peut pas être sauvegardé</translation>
    </message>
    <message>
        <source>The login %1 has no role any more.</source>
        <translation>Le compte %1 n’a plus de rôle.</translation>
    </message>
    <message>
        <source>The login %1 is admitted.</source>
        <translation>Le compte %1 est admis.</translation>
    </message>
    <message>
        <source>Gives a login of a server its role in a store.</source>
        <translation>Donne à un compte du serveur son rôle dans un dépôt.</translation>
    </message>
    <message>
        <source>Option %1 is missing.</source>
        <translation>Il manque l’option %1.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Lesson and review</source>
        <translation>Leçon et révision</translation>
    </message>
    <message>
        <source>Tables and charts</source>
        <translation>Tableaux et graphiques</translation>
    </message>
    <message>
        <source>first page of the list at the left, second, and so on</source>
        <translation>première page de la liste à gauche, deuxième, et ainsi de suite</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>open a data file in the workbench</source>
        <translation>ouvrir un fichier de données dans l’atelier</translation>
    </message>
    <message>
        <source>open a lesson pack</source>
        <translation>ouvrir une trousse de leçons</translation>
    </message>
    <message>
        <source>next part of the page, and back</source>
        <translation>partie suivante de la page, et retour</translation>
    </message>
    <message>
        <source>next control, and back</source>
        <translation>commande suivante, et retour</translation>
    </message>
    <message>
        <source>focus: only the page, and back</source>
        <translation>concentration&#xa0;: la page seule, et retour</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>cette liste</translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation>vérifier la réponse</translation>
    </message>
    <message>
        <source>take a change back, and do it again</source>
        <translation>annuler une modification, et la rétablir</translation>
    </message>
    <message>
        <source>write a note on the step</source>
        <translation>écrire une note sur l’étape</translation>
    </message>
    <message>
        <source>bookmark the step, or not</source>
        <translation>mettre ou enlever un signet</translation>
    </message>
    <message>
        <source>print the lesson</source>
        <translation>imprimer la leçon</translation>
    </message>
    <message>
        <source>leave a task on its own page</source>
        <translation>quitter une tâche sur sa propre page</translation>
    </message>
    <message>
        <source>next cell, mark or choice</source>
        <translation>cellule, marque ou choix suivant</translation>
    </message>
    <message>
        <source>select</source>
        <translation>sélectionner</translation>
    </message>
    <message>
        <source>copy the selected cells</source>
        <translation>copier les cellules sélectionnées</translation>
    </message>
    <message>
        <source>find in the table</source>
        <translation>chercher dans le tableau</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two keys</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu’elles font</translation>
    </message>
    <message>
        <source>**Learn.** Home shows where you left off. Modules lists every lesson. Your answers are saved at once, on this machine only. Settings shows where, and the way back to a backup.

**Keys.** Everything works by keyboard. Press ? for the list of keys.

**Workbench.** Open a table of your own, look at it, prepare it and make a chart. You may drop the file on the window. It stays where it is.

**Review.** What you have learned comes back just before it fades. Answers there never lower your level.

**Share.** My record shows what a manager would see before you share anything.

**Report.** Report studio makes protected report cards from shared progress.</source>
        <translation>**Apprendre.** L’accueil montre où vous en êtes. Modules présente toutes les leçons. Vos réponses sont enregistrées aussitôt, sur cet appareil seulement. Les paramètres montrent où, et comment revenir à une sauvegarde.

**Touches.** Tout se fait au clavier. Le point d’interrogation en montre la liste.

**Atelier.** Ouvrez un tableau à vous, examinez-le, préparez-le et tirez-en un graphique. Vous pouvez déposer le fichier sur la fenêtre. Il reste où il est.

**Révision.** Ce que vous avez appris revient juste avant de s’effacer. Vos réponses n’y abaissent jamais votre niveau.

**Partager.** Mon dossier montre ce qu’un gestionnaire verrait avant tout partage.

**Rapports.** Le studio de rapports produit des bulletins protégés à partir des progrès partagés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>page looked at before, and after</source>
        <translation>page consultée avant, et après</translation>
    </message>
    <message>
        <source>find in the guide, and the next place</source>
        <translation>chercher dans le guide, et l’endroit suivant</translation>
    </message>
    <message>
        <source>search lessons, guide, datasets, terms and commands</source>
        <translation>chercher dans les leçons, le guide, les données, les termes et les commandes</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Changer de langue</translation>
    </message>
    <message>
        <source>Open a data file in the workbench</source>
        <translation>Ouvrir un fichier de données dans l’atelier</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The file is not a zip archive, or it is damaged.</source>
        <translation>Le fichier n’est pas une archive zip, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The content of the archive is larger than %1 MiB.</source>
        <translation>Le contenu de l’archive dépasse %1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The entry “%1” unpacks to more than %2 times its size.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» se décompresse à plus de %2 fois sa taille.</translation>
    </message>
    <message>
        <source>The entry “%1” unpacks to another size than the archive states.</source>
        <translation>L’élément «&#xa0;%1&#xa0;», une fois décompressé, n’a pas la taille que l’archive indique.</translation>
    </message>
    <message>
        <source>The archive is larger than %1 MiB.</source>
        <translation>L’archive dépasse %1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The archive could not be put together.</source>
        <translation>Impossible d’assembler l’archive.</translation>
    </message>
    <message>
        <source>“%1” is in the hash list, but not in the archive.</source>
        <translation>«&#xa0;%1&#xa0;» figure dans la liste d’empreintes, mais pas dans l’archive.</translation>
    </message>
    <message>
        <source>“%1” is not the file that was published: its hash differs.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le fichier publié&#xa0;: son empreinte diffère.</translation>
    </message>
    <message>
        <source>The archive has no hash list META/files.json.</source>
        <translation>L’archive n’a pas de liste d’empreintes META/files.json.</translation>
    </message>
    <message>
        <source>META/files.json is not a hash list of the form chartroom-files/1.</source>
        <translation>META/files.json n’est pas une liste d’empreintes de la forme chartroom-files/1.</translation>
    </message>
    <message>
        <source>“%1” is in the archive, but not in its hash list.</source>
        <translation>«&#xa0;%1&#xa0;» est dans l’archive, mais pas dans sa liste d’empreintes.</translation>
    </message>
    <message>
        <source>This is not a key of 32 bytes.</source>
        <translation>Ceci n’est pas une clé de 32 octets.</translation>
    </message>
    <message>
        <source>The archive is not signed.</source>
        <translation>L’archive n’est pas signée.</translation>
    </message>
    <message>
        <source>The signature is malformed, or not of the kind Ed25519.</source>
        <translation>La signature est mal formée ou n’est pas du genre Ed25519.</translation>
    </message>
    <message>
        <source>The signature does not fit the content of the archive.</source>
        <translation>La signature ne correspond pas au contenu de l’archive.</translation>
    </message>
    <message>
        <source>The entry “%1” is a link or a device. Archives may hold plain files only.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» est un lien ou un périphérique. Une archive ne peut contenir que des fichiers ordinaires.</translation>
    </message>
    <message>
        <source>The entry “%1” is encrypted. Zip the files without a password.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» est chiffré. Créez l’archive zip sans mot de passe.</translation>
    </message>
    <message>
        <source>The entry “%1” is packed in a way other than store or deflate.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» est comprimé autrement que par store ou deflate.</translation>
    </message>
    <message>
        <source>The entry “%1” is in the archive twice.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» est deux fois dans l’archive.</translation>
    </message>
    <message>
        <source>The name of the entry “%1” is not written in UTF-8 (NFC).</source>
        <translation>Le nom de l’élément «&#xa0;%1&#xa0;» n’est pas écrit en UTF-8 (NFC).</translation>
    </message>
    <message>
        <source>The entry “%1” starts with a slash, so it would leave its folder.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» commence par une barre oblique&#xa0;: il sortirait de son dossier.</translation>
    </message>
    <message>
        <source>The entry “%1” would leave its folder.</source>
        <translation>L’élément «&#xa0;%1&#xa0;» sortirait de son dossier.</translation>
    </message>
    <message>
        <source>The path of the entry “%1” is too long or too deep.</source>
        <translation>Le chemin de l’élément «&#xa0;%1&#xa0;» est trop long ou trop profond.</translation>
    </message>
    <message>
        <source>The archive uses the zip64 form, which is not accepted.</source>
        <translation>L’archive est au format zip64, qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>The archive holds %1 entries; at most %2 are accepted.</source>
        <translation>L’archive contient %1 éléments; %2 au plus sont acceptés.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that the folder exists, that you may write there and that the disk has room. Nothing was changed.</source>
        <translation>Impossible d’écrire %1. Vérifiez que le dossier existe, que vous pouvez y écrire et que le disque a de la place. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>Il n’y a pas de fichier %1. Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is a file and that you may open it.</source>
        <translation>Impossible de lire le fichier %1. Vérifiez que c’est un fichier et que vous pouvez l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>Authoring</name>
    <message>
        <source>%1 errors, %2 warnings, %3 notes; %4 exercises, %5 variants, %6 tests.</source>
        <translation>Erreurs&#xa0;: %1, avertissements&#xa0;: %2, remarques&#xa0;: %3; exercices&#xa0;: %4, variantes&#xa0;: %5, tests&#xa0;: %6.</translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>Le fichier %1 n’existe pas. Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it is a file and that you may open it.</source>
        <translation>Le fichier %1 ne peut pas être lu. Vérifiez que c’est bien un fichier et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that the folder exists, that you may write there and that the disk has room. Nothing was changed.</source>
        <translation>Impossible d’écrire %1. Vérifiez que le dossier existe, que vous avez le droit d’y écrire et que le disque a de la place. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The file %1 is larger than the program can take.</source>
        <translation>Le fichier %1 est trop gros pour le programme.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>%1 does not say which columns are wanted. The reasons follow.</source>
        <translation>%1 ne dit pas quelles colonnes sont voulues. Les raisons suivent.</translation>
    </message>
    <message>
        <source>The text is no valid JSON here, or a name stands twice.</source>
        <translation>Le texte n’est pas du JSON valide à cet endroit, ou un nom figure deux fois.</translation>
    </message>
    <message>
        <source>Write one JSON object from column names to headings.</source>
        <translation>Écrivez un seul objet JSON qui va des noms de colonnes aux en-têtes.</translation>
    </message>
    <message>
        <source>The heading of %1 must be a text.</source>
        <translation>L’en-tête de %1 doit être un texte.</translation>
    </message>
    <message>
        <source>The first line must be: column,heading</source>
        <translation>La première ligne doit être&#xa0;: column,heading</translation>
    </message>
    <message>
        <source>There is no column %1. The columns are %2.</source>
        <translation>La colonne %1 n’existe pas. Les colonnes sont %2.</translation>
    </message>
    <message>
        <source>The column or heading %1 stands twice.</source>
        <translation>La colonne ou l’en-tête %1 figure deux fois.</translation>
    </message>
    <message>
        <source>The file names no column.</source>
        <translation>Le fichier ne nomme aucune colonne.</translation>
    </message>
    <message>
        <source>The issuer needs an id: an address such as https://example.org/issuer.</source>
        <translation>Il faut à l’émetteur un id&#xa0;: une adresse comme https://example.org/issuer.</translation>
    </message>
    <message>
        <source>The type of the issuer must be or hold Profile.</source>
        <translation>Le type de l’émetteur doit être Profile ou le contenir.</translation>
    </message>
    <message>
        <source>The issuer needs a name.</source>
        <translation>Il faut un nom à l’émetteur.</translation>
    </message>
    <message>
        <source>%1 is no profile of an issuer.</source>
        <translation>%1 n’est pas le profil d’un émetteur.</translation>
    </message>
    <message>
        <source>The file is no valid JSON text.</source>
        <translation>Le fichier n’est pas un texte JSON valide.</translation>
    </message>
    <message>
        <source>The file must hold one JSON object with id, type and name.</source>
        <translation>Le fichier doit contenir un seul objet JSON avec id, type et name.</translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>Hint %1</source>
        <translation>L’indice %1</translation>
    </message>
    <message>
        <source>The feedback “%1”</source>
        <translation>La rétroaction «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The message “%1”</source>
        <translation>Le message «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The feedback of option “%1”</source>
        <translation>La rétroaction de l’option «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The feedback of rule “%1”</source>
        <translation>La rétroaction de la règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 shows the answer.</source>
        <translation>%1 montre la réponse.</translation>
    </message>
    <message>
        <source>The key must be a table.</source>
        <translation>Le corrigé doit être un tableau.</translation>
    </message>
    <message>
        <source>The key is an empty table.</source>
        <translation>Le corrigé est un tableau vide.</translation>
    </message>
    <message>
        <source>The key must be an expression that gives a table.</source>
        <translation>Le corrigé doit être une expression qui donne un tableau.</translation>
    </message>
    <message>
        <source>The key names no marks: it has no column “%1”.</source>
        <translation>Le corrigé ne désigne aucune marque&#xa0;: il n’a pas de colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The key must be rows of a table.</source>
        <translation>Le corrigé doit être formé de lignes d’un tableau.</translation>
    </message>
    <message>
        <source>The key names a mark that is not drawn.</source>
        <translation>Le corrigé désigne une marque qui n’est pas dessinée.</translation>
    </message>
    <message>
        <source>The key names no marks.</source>
        <translation>Le corrigé ne désigne aucune marque.</translation>
    </message>
    <message>
        <source>The key selects no option.</source>
        <translation>Le corrigé ne choisit aucune option.</translation>
    </message>
    <message>
        <source>The key selects more than one option.</source>
        <translation>Le corrigé choisit plus d’une option.</translation>
    </message>
    <message>
        <source>An empty answer is graded instead of being refused.</source>
        <translation>Une réponse vide est corrigée au lieu d’être refusée.</translation>
    </message>
    <message>
        <source>The anticipation “%1” fits a right answer.</source>
        <translation>La réponse prévue «&#xa0;%1&#xa0;» correspond à une bonne réponse.</translation>
    </message>
    <message>
        <source>The anticipation “%1” equals “%2”, which stands before it.</source>
        <translation>La réponse prévue «&#xa0;%1&#xa0;» est la même que «&#xa0;%2&#xa0;», qui la précède.</translation>
    </message>
    <message>
        <source>No wrong answer is anticipated.</source>
        <translation>Aucune mauvaise réponse n’est prévue.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>néant</translation>
    </message>
    <message>
        <source>The answer of test “%1” does not have the form of the kind.</source>
        <translation>La réponse du test «&#xa0;%1&#xa0;» n’a pas la forme que demande ce genre d’exercice.</translation>
    </message>
    <message>
        <source>Test “%1” must score 1 and scores %2 (feedback: %3).</source>
        <translation>Le test «&#xa0;%1&#xa0;» doit obtenir 1 et obtient %2 (rétroaction&#xa0;: %3).</translation>
    </message>
    <message>
        <source>Test “%1” scores %2, which is not what it states.</source>
        <translation>Le test «&#xa0;%1&#xa0;» obtient %2, ce qui n’est pas ce qu’il annonce.</translation>
    </message>
    <message>
        <source>Test “%1” has the outcome %2 instead of %3.</source>
        <translation>Le test «&#xa0;%1&#xa0;» a le résultat %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>Test “%1” gets the feedback %2 instead of %3.</source>
        <translation>Le test «&#xa0;%1&#xa0;» reçoit la rétroaction %2 au lieu de %3.</translation>
    </message>
    <message>
        <source>(In variant %1.)</source>
        <translation>(Dans la variante %1.)</translation>
    </message>
    <message>
        <source>The answer of test “%1” cannot be evaluated. %2</source>
        <translation>La réponse du test «&#xa0;%1&#xa0;» ne peut pas être évaluée. %2</translation>
    </message>
    <message>
        <source>No test reaches the feedback “%1”.</source>
        <translation>Aucun test n’atteint la rétroaction «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>option %1</translation>
    </message>
    <message>
        <source>No test states the score 1.</source>
        <translation>Aucun test n’annonce le résultat 1.</translation>
    </message>
    <message>
        <source>The key must be one value.</source>
        <translation>Le corrigé doit être une seule valeur.</translation>
    </message>
    <message>
        <source>The key has no value.</source>
        <translation>Le corrigé n’a pas de valeur.</translation>
    </message>
    <message>
        <source>The expected chart of this exercise cannot be read.</source>
        <translation>Le graphique attendu de cet exercice ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This exercise has no solution for this variant.</source>
        <translation>Cet exercice n’a pas de solution pour cette variante.</translation>
    </message>
    <message>
        <source>The ends of the range have the wrong type.</source>
        <translation>Les bornes de l’intervalle n’ont pas le bon type.</translation>
    </message>
    <message>
        <source>The key must be a date.</source>
        <translation>Le corrigé doit être une date.</translation>
    </message>
    <message>
        <source>The key must be a number.</source>
        <translation>Le corrigé doit être un nombre.</translation>
    </message>
    <message>
        <source>This program cannot grade this exercise.</source>
        <translation>Ce programme ne peut pas corriger cet exercice.</translation>
    </message>
    <message>
        <source>There is no such variant.</source>
        <translation>Cette variante n’existe pas.</translation>
    </message>
    <message>
        <source>No option is right. Say allowNone: true if that is an answer.</source>
        <translation>Aucune option n’est juste. Réglez allowNone à true si c’est une réponse possible.</translation>
    </message>
    <message>
        <source>option %1 flipped</source>
        <translation>option %1 inversée</translation>
    </message>
    <message>
        <source>The key of “%1” names no target of this exercise.</source>
        <translation>La clé de «&#xa0;%1&#xa0;» ne nomme aucune cible de cet exercice.</translation>
    </message>
    <message>
        <source>The key says nothing about “%1”.</source>
        <translation>La clé ne dit rien de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The key names “%1”, which is no item of this exercise.</source>
        <translation>La clé nomme «&#xa0;%1&#xa0;», qui n’est pas un élément de cet exercice.</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 déplacé vers %2</translation>
    </message>
    <message>
        <source>The key must be a list.</source>
        <translation>La clé doit être une liste.</translation>
    </message>
    <message>
        <source>The key must name every item once.</source>
        <translation>La clé doit nommer chaque élément une fois.</translation>
    </message>
    <message>
        <source>%1 and %2 swapped</source>
        <translation>%1 et %2 échangés</translation>
    </message>
    <message>
        <source>The key accepts no text.</source>
        <translation>La clé n’accepte aucun texte.</translation>
    </message>
    <message>
        <source>Guessing reaches the full score too often for a final test.</source>
        <translation>On obtient trop souvent tous les points en devinant pour une épreuve finale.</translation>
    </message>
    <message>
        <source>No gap has a weight.</source>
        <translation>Aucun trou n’a de poids.</translation>
    </message>
    <message>
        <source>A text slot has no value.</source>
        <translation>Un élément de texte n’a pas de valeur.</translation>
    </message>
    <message>
        <source>The feedback of feature “%1”</source>
        <translation>La rétroaction du trait «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A number must stand here.</source>
        <translation>Il faut un nombre ici.</translation>
    </message>
    <message>
        <source>A place is missing or written twice.</source>
        <translation>Un endroit manque ou est écrit deux fois.</translation>
    </message>
    <message>
        <source>There is no place to draw at.</source>
        <translation>Il n’y a aucun endroit où dessiner.</translation>
    </message>
    <message>
        <source>The axis must run from a lower to a higher number.</source>
        <translation>L’axe doit aller d’un nombre plus petit à un plus grand.</translation>
    </message>
    <message>
        <source>The given value of “%1” has no place on the chart.</source>
        <translation>La valeur donnée de «&#xa0;%1&#xa0;» n’a pas de place sur le graphique.</translation>
    </message>
    <message>
        <source>The truth has two rows for “%1”.</source>
        <translation>La vérité a deux lignes pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The truth has no row for “%1”.</source>
        <translation>La vérité n’a pas de ligne pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The truth must be a table with a key column and a value column.</source>
        <translation>La vérité doit être un tableau avec une colonne de clés et une colonne de valeurs.</translation>
    </message>
    <message>
        <source>The truth has no value for “%1”.</source>
        <translation>La vérité n’a pas de valeur pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The truth of “%1” lies outside the axis.</source>
        <translation>La vérité de «&#xa0;%1&#xa0;» est hors de l’axe.</translation>
    </message>
    <message>
        <source>The chart shows no column “%1”.</source>
        <translation>Le graphique ne montre pas de colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The key names a mark that the chart does not have.</source>
        <translation>Le corrigé désigne une marque que le graphique n’a pas.</translation>
    </message>
    <message>
        <source>The value is not read from an axis. Give a tolerance other than axis.</source>
        <translation>La valeur ne se lit pas sur un axe. Donnez une autre tolérance que axis.</translation>
    </message>
    <message>
        <source>The start chart does not fail the rule “%1”.</source>
        <translation>Le graphique de départ n’enfreint pas la règle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The start chart of this exercise cannot be read.</source>
        <translation>Le graphique de départ de cet exercice est illisible.</translation>
    </message>
    <message>
        <source>The grading does not say which defects count.</source>
        <translation>La notation ne dit pas quels défauts comptent.</translation>
    </message>
    <message>
        <source>The exercise has no table.</source>
        <translation>L’exercice n’a pas de tableau.</translation>
    </message>
    <message>
        <source>The table declares no defects that can be fixed.</source>
        <translation>Le tableau ne déclare aucun défaut à corriger.</translation>
    </message>
    <message>
        <source>The grading states no threshold.</source>
        <translation>La notation n’indique aucun seuil.</translation>
    </message>
    <message>
        <source>The table of counts is empty.</source>
        <translation>Le tableau d’effectifs est vide.</translation>
    </message>
    <message>
        <source>The table must have two keys and one count, each pair of keys once.</source>
        <translation>Le tableau doit avoir deux clés et un effectif, chaque paire de clés une seule fois.</translation>
    </message>
    <message>
        <source>The table may have at most 12 rows and 12 columns.</source>
        <translation>Le tableau peut avoir au plus 12 lignes et 12 colonnes.</translation>
    </message>
    <message>
        <source>A linkage needs two tables under data.</source>
        <translation>Un couplage demande deux tableaux sous data.</translation>
    </message>
    <message>
        <source>The two tables have more than 4 000 000 pairs of rows.</source>
        <translation>Les deux tableaux ont plus de 4&#xa0;000&#xa0;000 de paires de lignes.</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>Il n’y a pas de colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The grading needs truth, two keys, precision and recall.</source>
        <translation>La notation demande truth, deux clés, precision et recall.</translation>
    </message>
    <message>
        <source>The true pairs must be a table of two columns.</source>
        <translation>Les vraies paires doivent former un tableau de deux colonnes.</translation>
    </message>
    <message>
        <source>There are no true pairs.</source>
        <translation>Il n’y a aucune vraie paire.</translation>
    </message>
    <message>
        <source>The grading lacks “%1”.</source>
        <translation>Il manque «&#xa0;%1&#xa0;» à la notation.</translation>
    </message>
    <message>
        <source>There is no population to draw from.</source>
        <translation>Il n’y a pas de population où tirer.</translation>
    </message>
    <message>
        <source>A stratified sample needs the field of the strata.</source>
        <translation>Un échantillon stratifié demande le champ des strates.</translation>
    </message>
    <message>
        <source>The sample is larger than the table.</source>
        <translation>L’échantillon est plus grand que le tableau.</translation>
    </message>
    <message>
        <source>The statistic must be one number.</source>
        <translation>La statistique doit être un seul nombre.</translation>
    </message>
    <message>
        <source>The grading has no key.</source>
        <translation>La notation n’a pas de clé.</translation>
    </message>
    <message>
        <source>The key must be a formula.</source>
        <translation>La clé doit être une formule.</translation>
    </message>
    <message>
        <source>The key gives no value in any row.</source>
        <translation>La clé ne donne de valeur à aucune ligne.</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Il n’y a pas de table «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The exercise names no table under data.</source>
        <translation>L’exercice ne nomme aucune table sous data.</translation>
    </message>
    <message>
        <source>The key must be a condition under where.</source>
        <translation>La clé doit être une condition sous where.</translation>
    </message>
    <message>
        <source>The key keeps no row.</source>
        <translation>La clé ne garde aucune ligne.</translation>
    </message>
    <message>
        <source>A join needs two tables under data.</source>
        <translation>Une jointure a besoin de deux tables sous data.</translation>
    </message>
    <message>
        <source>The key must name pairs of columns of equal types, and the type of join.</source>
        <translation>La clé doit nommer des paires de colonnes de même type, et le type de jointure.</translation>
    </message>
    <message>
        <source>The key joins to more than 200,000 rows.</source>
        <translation>La clé donne une jointure de plus de 200&#xa0;000 lignes.</translation>
    </message>
    <message>
        <source>The key does not describe a pivot table.</source>
        <translation>La clé ne décrit pas un tableau croisé.</translation>
    </message>
    <message>
        <source>The key must name rows, cells or columns that the table shows.</source>
        <translation>La clé doit nommer des lignes, des cellules ou des colonnes que le tableau montre.</translation>
    </message>
    <message>
        <source>The key picks nothing. Say allowNone: true if that is an answer.</source>
        <translation>La clé ne choisit rien. Si c’est une réponse, allowNone doit être true.</translation>
    </message>
    <message>
        <source>No test states the outcome full.</source>
        <translation>Aucun test n’énonce le résultat full.</translation>
    </message>
    <message>
        <source>Two options read the same: “%1”.</source>
        <translation>Deux options se lisent de la même façon&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The key must be the only option with the score 1.</source>
        <translation>La clé doit être la seule option à la note 1.</translation>
    </message>
    <message>
        <source>This set of evidence has no rows.</source>
        <translation>Cet ensemble de preuves n’a aucune ligne.</translation>
    </message>
    <message>
        <source>The evidence must be rows of the main table.</source>
        <translation>Les preuves doivent être des lignes du tableau principal.</translation>
    </message>
    <message>
        <source>The evidence names no statement of this exercise.</source>
        <translation>Les preuves ne nomment aucun énoncé de cet exercice.</translation>
    </message>
    <message>
        <source>The key is no verdict of this exercise.</source>
        <translation>La clé n’est pas un verdict de cet exercice.</translation>
    </message>
    <message>
        <source>The key names no evidence.</source>
        <translation>La clé ne nomme aucune preuve.</translation>
    </message>
    <message>
        <source>This lesson has no exercise “%1” that can be asked here.</source>
        <translation>Cette leçon n’a pas d’exercice «&#xa0;%1&#xa0;» qu’on puisse poser ici.</translation>
    </message>
    <message>
        <source>The statistic must summarise the sampled rows, as mean(x) does.</source>
        <translation>La statistique doit résumer les lignes tirées, comme le fait mean(x).</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>A term needs an id, and its word and meaning in English and French.</source>
        <translation>Un terme a besoin d’un identifiant, ainsi que de son mot et de sa définition en anglais et en français.</translation>
    </message>
    <message>
        <source>The id “%1” stands here for the second time.</source>
        <translation>L’identifiant «&#xa0;%1&#xa0;» figure ici pour la deuxième fois.</translation>
    </message>
    <message>
        <source>The glossary holds no terms.</source>
        <translation>Le glossaire ne contient aucun terme.</translation>
    </message>
    <message>
        <source>The file is not of the form chartroom-glossary/1.</source>
        <translation>Le fichier n’est pas de la forme chartroom-glossary/1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Impossible de lire le fichier&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There are no pages in this folder.</source>
        <translation>Ce dossier ne contient aucune page.</translation>
    </message>
    <message>
        <source>“%1” is none of guide:, lesson: and term:.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni guide:, ni lesson:, ni term:.</translation>
    </message>
    <message>
        <source>“%1” leads nowhere.</source>
        <translation>«&#xa0;%1&#xa0;» ne mène nulle part.</translation>
    </message>
    <message>
        <source>The page is missing in the language “%1”.</source>
        <translation>La page manque dans la langue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Group, order or competency differ from %1.</source>
        <translation>Le groupe, l’ordre ou la compétence diffèrent de %1.</translation>
    </message>
    <message>
        <source>These links of %1 are missing: %2.</source>
        <translation>Ces liens de %1 manquent&#xa0;: %2.</translation>
    </message>
    <message>
        <source>These links are not in %1: %2.</source>
        <translation>Ces liens ne sont pas dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The front matter has no “%1”. Write it between the two lines of dashes.</source>
        <translation>L’en-tête n’a pas de «&#xa0;%1&#xa0;». Écrivez-le entre les deux lignes de tirets.</translation>
    </message>
    <message>
        <source>“order” is not a whole number from 1 on.</source>
        <translation>«&#xa0;order&#xa0;» n’est pas un nombre entier à partir de 1.</translation>
    </message>
    <message>
        <source>“group” is none of start, competency and tool.</source>
        <translation>«&#xa0;group&#xa0;» n’est ni start, ni competency, ni tool.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The page does not begin with front matter. Write it between two lines of dashes.</source>
        <translation>La page ne commence pas par un en-tête. Écrivez-le entre deux lignes de tirets.</translation>
    </message>
    <message>
        <source>The page has no text.</source>
        <translation>La page n’a pas de texte.</translation>
    </message>
    <message>
        <source>The competency %1 needs one page. It has %2.</source>
        <translation>La compétence %1 doit avoir une page. Elle en a %2.</translation>
    </message>
    <message>
        <source>The competency is no code of the framework. Write one such as A1.</source>
        <translation>La compétence n’est pas un code du cadre. Écrivez-en un comme A1.</translation>
    </message>
    <message>
        <source>Only pages about a competency name one.</source>
        <translation>Seules les pages sur une compétence en nomment une.</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message numerus="yes">
        <source>Stopped, as you asked. %n file(s) are finished and stay.</source>
        <translation>
            <numerusform>Arrêt effectué, comme vous l’avez demandé. %n fichier est terminé et reste en place.</numerusform>
            <numerusform>Arrêt effectué, comme vous l’avez demandé. %n fichiers sont terminés et restent en place.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 is no key of an organisation. Restore it from a backup: with another key the rounded figures of later cards would differ.</source>
        <translation>Le fichier %1 n’est pas la clé d’une organisation. Restaurez-la à partir d’une copie de sauvegarde&#xa0;: avec une autre clé, les chiffres arrondis des bulletins suivants seraient différents.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was written.</source>
        <translation>Arrêt effectué, comme vous l’avez demandé. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The store has no department %1. Write the path as Ministry/Division/Unit.</source>
        <translation>Le dépôt n’a pas de ministère %1. Écrivez le chemin sous la forme Ministère/Division/Unité.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>There is no lesson %1 in this pack.</source>
        <translation>Cette trousse n’a pas de leçon %1.</translation>
    </message>
    <message>
        <source>This person is not in the store.</source>
        <translation>Cette personne n’est pas dans le dépôt.</translation>
    </message>
    <message>
        <source>Finish the lesson before you start it again.</source>
        <translation>Terminez la leçon avant de la recommencer.</translation>
    </message>
    <message>
        <source>Your answer is not counted yet; it stays here as you wrote it.</source>
        <translation>Votre réponse n’est pas encore comptée; elle reste ici telle que vous l’avez écrite.</translation>
    </message>
    <message>
        <source>There is no hint to open here now.</source>
        <translation>Il n’y a pas d’indice à ouvrir ici pour l’instant.</translation>
    </message>
    <message>
        <source>The solution cannot be opened yet.</source>
        <translation>La solution ne peut pas encore être ouverte.</translation>
    </message>
    <message>
        <source>This exercise needs a newer version of the program.</source>
        <translation>Cet exercice demande une version plus récente du programme.</translation>
    </message>
    <message>
        <source>This exercise has an error and cannot be answered.</source>
        <translation>Cet exercice contient une erreur et ne peut pas recevoir de réponse.</translation>
    </message>
    <message>
        <source>Your prediction is kept. Read on to see how it compares.</source>
        <translation>Votre prédiction est conservée. Lisez la suite pour la comparer.</translation>
    </message>
    <message>
        <source>In this lesson each exercise is answered once.</source>
        <translation>Dans cette leçon, on répond une seule fois à chaque exercice.</translation>
    </message>
    <message numerus="yes">
        <source>All %n answers that this exercise allows are given.</source>
        <translation>
            <numerusform>Cet exercice permet %n réponse; elle est donnée.</numerusform>
            <numerusform>Les %n réponses que permet cet exercice sont données.</numerusform>
        </translation>
    </message>
    <message>
        <source>This exercise is in no pack that is here.</source>
        <translation>Cet exercice n’est dans aucune trousse présente ici.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was changed.</source>
        <translation>Arrêté à votre demande. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>“%1” is no option of the form key=value.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option de la forme clé=valeur.</translation>
    </message>
    <message>
        <source>The block %1 needs a name.</source>
        <translation>Le bloc %1 demande un nom.</translation>
    </message>
    <message>
        <source>The block %1 takes no name.</source>
        <translation>Le bloc %1 ne prend pas de nom.</translation>
    </message>
    <message>
        <source>The block %1 has no option “%2”.</source>
        <translation>Le bloc %1 n’a pas d’option «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The block %1 has no text inside.</source>
        <translation>Le bloc %1 ne contient pas de texte.</translation>
    </message>
    <message>
        <source>The block %1 is empty.</source>
        <translation>Le bloc %1 est vide.</translation>
    </message>
    <message>
        <source>%1 must be a whole number between %2 and %3.</source>
        <translation>%1 doit être un nombre entier entre %2 et %3.</translation>
    </message>
    <message>
        <source>There is no block “%1”.</source>
        <translation>Le bloc «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>A %1 cannot stand inside another block. Only charts and tables can.</source>
        <translation>Le bloc %1 ne peut pas se trouver dans un autre bloc. Seuls les graphiques et les tableaux le peuvent.</translation>
    </message>
    <message>
        <source>This block is not closed.</source>
        <translation>Ce bloc n’est pas fermé.</translation>
    </message>
    <message>
        <source>Named charts have no parameters.</source>
        <translation>Les graphiques nommés n’ont pas de paramètres.</translation>
    </message>
    <message>
        <source>This placeholder divides by zero.</source>
        <translation>Cet espace réservé divise par zéro.</translation>
    </message>
    <message>
        <source>The placeholder is not closed with }}.</source>
        <translation>L’espace réservé n’est pas fermé par }}.</translation>
    </message>
    <message>
        <source>There is no chart rule “%1”.</source>
        <translation>La règle de graphique «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>The chart is meant to show the flaw %1, but does not.</source>
        <translation>Le graphique doit montrer le défaut %1, mais ne le montre pas.</translation>
    </message>
    <message>
        <source>The chart “%1” has no description for those who cannot see it.</source>
        <translation>Le graphique «&#xa0;%1&#xa0;» n’a pas de description pour les personnes qui ne le voient pas.</translation>
    </message>
    <message>
        <source>The chart “%1” is used nowhere.</source>
        <translation>Le graphique «&#xa0;%1&#xa0;» ne sert nulle part.</translation>
    </message>
    <message>
        <source>The key has no column “%1”, which names the marks of the chart.</source>
        <translation>Le corrigé n’a pas de colonne «&#xa0;%1&#xa0;», qui désigne les marques du graphique.</translation>
    </message>
    <message>
        <source>The key names no mark.</source>
        <translation>Le corrigé ne désigne aucune marque.</translation>
    </message>
    <message>
        <source>The key names a mark that the chart does not have.</source>
        <translation>Le corrigé désigne une marque que le graphique n’a pas.</translation>
    </message>
    <message>
        <source>The key must be rows of a table.</source>
        <translation>Le corrigé doit être formé de lignes d’un tableau.</translation>
    </message>
    <message>
        <source>The key must be a table.</source>
        <translation>Le corrigé doit être un tableau.</translation>
    </message>
    <message>
        <source>The reference chart fails the rule %1: %2</source>
        <translation>Le graphique de référence ne respecte pas la règle %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The chart has %1 marks; at most %2 are allowed.</source>
        <translation>Le graphique a %1 marques; %2 au plus sont permises.</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3 of the expression)</source>
        <translation>%1 (ligne %2, colonne %3 de l’expression)</translation>
    </message>
    <message>
        <source>Another exercise of the pack has the id “%1”.</source>
        <translation>Un autre exercice de la trousse a l’identifiant «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The UUID %1 is used twice in the pack.</source>
        <translation>L’UUID %1 sert deux fois dans la trousse.</translation>
    </message>
    <message>
        <source>The framework has no competency “%1”.</source>
        <translation>Le cadre n’a pas de compétence «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no dataset or table “%1”.</source>
        <translation>Il n’y a ni jeu de données ni tableau «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 n’a pas de colonne «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The misconception “%1” is neither built in nor in pack.yaml.</source>
        <translation>L’idée fausse «&#xa0;%1&#xa0;» n’est ni intégrée au programme ni définie dans pack.yaml.</translation>
    </message>
    <message>
        <source>The parameters give %1 variants; at most 64 are allowed.</source>
        <translation>Les paramètres donnent %1 variantes; 64 au plus sont permises.</translation>
    </message>
    <message>
        <source>At most 100 tests are allowed.</source>
        <translation>On permet au plus 100 tests.</translation>
    </message>
    <message>
        <source>At most 30 nodes are allowed.</source>
        <translation>On permet au plus 30 nœuds.</translation>
    </message>
    <message>
        <source>No exercise of the pack has the UUID %1.</source>
        <translation>Aucun exercice de la trousse n’a l’UUID %1.</translation>
    </message>
    <message numerus="yes">
        <source>With %n option(s), guessing reaches the full score too often for a final test.</source>
        <translation>
            <numerusform>Avec %n option, on obtient trop souvent tous les points en devinant pour un test final.</numerusform>
            <numerusform>Avec %n options, on obtient trop souvent tous les points en devinant pour un test final.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name may hold letters without accents, digits, dots, hyphens and underscores, at most 80, and no name of a device.</source>
        <translation>Le nom peut contenir des lettres sans accent, des chiffres, des points, des traits d’union et des traits de soulignement, 80 au plus; il ne peut pas être le nom d’un périphérique.</translation>
    </message>
    <message>
        <source>Another file has the same name when upper and lower case are ignored.</source>
        <translation>Un autre fichier a le même nom si on ne distingue pas les majuscules des minuscules.</translation>
    </message>
    <message>
        <source>Packs hold no programs, scripts, macros or HTML.</source>
        <translation>Une trousse ne contient ni programmes, ni scripts, ni macros, ni HTML.</translation>
    </message>
    <message>
        <source>This file has no place in a pack.</source>
        <translation>Ce fichier n’a pas sa place dans une trousse.</translation>
    </message>
    <message>
        <source>The folder of the lesson “%1” has no lesson.md.</source>
        <translation>Le dossier de la leçon «&#xa0;%1&#xa0;» n’a pas de lesson.md.</translation>
    </message>
    <message>
        <source>The folder of the dataset “%1” has no datapackage.json.</source>
        <translation>Le dossier du jeu de données «&#xa0;%1&#xa0;» n’a pas de datapackage.json.</translation>
    </message>
    <message>
        <source>The program has a framework %1 %2 with other content. Give yours an id of its own.</source>
        <translation>Le programme a un cadre %1 %2 dont le contenu diffère. Donnez au vôtre un identifiant qui lui est propre.</translation>
    </message>
    <message>
        <source>Two options of %1 read the same: “%2”.</source>
        <translation>Deux options de %1 se lisent de la même façon&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>The key selects %n option(s) instead of one.</source>
        <translation>
            <numerusform>Le corrigé choisit %n option au lieu d’une seule.</numerusform>
            <numerusform>Le corrigé choisit %n options au lieu d’une seule.</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice has 2 to 12 options.</source>
        <translation>Un choix compte de 2 à 12 options.</translation>
    </message>
    <message>
        <source>The option “%1” has no feedback.</source>
        <translation>L’option «&#xa0;%1&#xa0;» n’a pas de rétroaction.</translation>
    </message>
    <message>
        <source>The key of %1 is no date.</source>
        <translation>Le corrigé de %1 n’est pas une date.</translation>
    </message>
    <message>
        <source>The key of %1 is no number.</source>
        <translation>Le corrigé de %1 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The key of %1 is not whole. Say how exact the answer must be.</source>
        <translation>Le corrigé de %1 n’est pas un nombre entier. Indiquez la précision que doit avoir la réponse.</translation>
    </message>
    <message>
        <source>The key is missing in a variant.</source>
        <translation>Le corrigé manque dans une variante.</translation>
    </message>
    <message>
        <source>The key is a table without rows in a variant.</source>
        <translation>Le corrigé est un tableau sans lignes dans une variante.</translation>
    </message>
    <message>
        <source>The key must be one value, not a list or a table.</source>
        <translation>Le corrigé doit être une seule valeur, et non une liste ou un tableau.</translation>
    </message>
    <message>
        <source>The exercise %1 has no key under grading.</source>
        <translation>L’exercice %1 n’a pas de corrigé sous grading.</translation>
    </message>
    <message>
        <source>A lesson may have at most 20 steps and 200 KiB.</source>
        <translation>Une leçon peut compter au plus 20 étapes et 200&#xa0;Kio.</translation>
    </message>
    <message>
        <source>Another lesson of the pack has the UUID %1.</source>
        <translation>Une autre leçon de la trousse a l’UUID %1.</translation>
    </message>
    <message>
        <source>The pack has no CHANGELOG.md.</source>
        <translation>La trousse n’a pas de CHANGELOG.md.</translation>
    </message>
    <message>
        <source>CHANGELOG.md has no heading “## %1”.</source>
        <translation>CHANGELOG.md n’a pas de titre «&#xa0;## %1&#xa0;».</translation>
    </message>
    <message>
        <source>The pack has no file LICENSE with the full licence text.</source>
        <translation>La trousse n’a pas de fichier LICENSE avec le texte complet de la licence.</translation>
    </message>
    <message>
        <source>The pack has no README.md for trainers.</source>
        <translation>La trousse n’a pas de README.md pour les formateurs et les formatrices.</translation>
    </message>
    <message>
        <source>Say under contact where readers can report problems.</source>
        <translation>Indiquez sous contact où les gens peuvent signaler des problèmes.</translation>
    </message>
    <message>
        <source>The pack needs version %1 of the program or newer.</source>
        <translation>La trousse demande la version %1 du programme ou une version plus récente.</translation>
    </message>
    <message>
        <source>The framework %1 %2 is neither part of the program nor of the pack.</source>
        <translation>Le cadre %1 %2 ne fait partie ni du programme ni de la trousse.</translation>
    </message>
    <message>
        <source>A lesson may hold at most %1 exercises, this one holds %2.</source>
        <translation>Une leçon peut contenir au plus %1 exercices; celle-ci en contient %2.</translation>
    </message>
    <message>
        <source>A pack may hold at most %1 lessons, this one holds %2.</source>
        <translation>Une trousse peut contenir au plus %1 leçons; celle-ci en contient %2.</translation>
    </message>
    <message>
        <source>A pack may hold at most %1 exercises, this one holds %2.</source>
        <translation>Une trousse peut contenir au plus %1 exercices; celle-ci en contient %2.</translation>
    </message>
    <message>
        <source>A pack may hold at most %1 tables, this one holds %2.</source>
        <translation>Une trousse peut contenir au plus %1 tableaux; celle-ci en contient %2.</translation>
    </message>
    <message>
        <source>Pictures are PNG, JPEG or SVG.</source>
        <translation>Les images sont au format PNG, JPEG ou SVG.</translation>
    </message>
    <message>
        <source>The content is not of the type that the name says.</source>
        <translation>Le contenu n’est pas du type que le nom annonce.</translation>
    </message>
    <message>
        <source>A picture may have at most 20 MiB and 8 000 pixels a side.</source>
        <translation>Une image peut compter au plus 20&#xa0;Mio et 8&#xa0;000 pixels de côté.</translation>
    </message>
    <message>
        <source>The picture %1 needs an alternative text.</source>
        <translation>L’image %1 demande un texte de remplacement.</translation>
    </message>
    <message>
        <source>Describe what %1 shows in 10 to 250 characters.</source>
        <translation>Décrivez ce que montre %1 en 10 à 250 caractères.</translation>
    </message>
    <message>
        <source>There is no file media/%1.</source>
        <translation>Le fichier media/%1 n’existe pas.</translation>
    </message>
    <message>
        <source>Say where %1 comes from, or under which licence it stands.</source>
        <translation>Indiquez d’où vient %1, ou sous quelle licence.</translation>
    </message>
    <message>
        <source>The picture is not listed in pack.yaml.</source>
        <translation>L’image n’est pas énumérée dans pack.yaml.</translation>
    </message>
    <message>
        <source>There is no module “%1”.</source>
        <translation>Le module «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>The module “%1” would have to be finished before itself.</source>
        <translation>Le module «&#xa0;%1&#xa0;» devrait être terminé avant lui-même.</translation>
    </message>
    <message>
        <source>The module “%1” has no lessons.</source>
        <translation>Le module «&#xa0;%1&#xa0;» n’a pas de leçons.</translation>
    </message>
    <message>
        <source>There is no folder lessons/%1.</source>
        <translation>Le dossier lessons/%1 n’existe pas.</translation>
    </message>
    <message>
        <source>The lesson “%1” is listed twice.</source>
        <translation>La leçon «&#xa0;%1&#xa0;» est énumérée deux fois.</translation>
    </message>
    <message>
        <source>The lesson “%1” is in no module.</source>
        <translation>La leçon «&#xa0;%1&#xa0;» n’est dans aucun module.</translation>
    </message>
    <message>
        <source>There is no exercise “%1” in this lesson.</source>
        <translation>Il n’y a pas d’exercice «&#xa0;%1&#xa0;» dans cette leçon.</translation>
    </message>
    <message>
        <source>The exercise “%1” stands in the lesson twice.</source>
        <translation>L’exercice «&#xa0;%1&#xa0;» figure deux fois dans la leçon.</translation>
    </message>
    <message>
        <source>The exercise “%1” is predicted after it was asked.</source>
        <translation>La prédiction de l’exercice «&#xa0;%1&#xa0;» vient après la question.</translation>
    </message>
    <message>
        <source>There is no chart “%1” in this lesson.</source>
        <translation>Il n’y a pas de graphique «&#xa0;%1&#xa0;» dans cette leçon.</translation>
    </message>
    <message>
        <source>The exercise “%1” stands nowhere in the lesson.</source>
        <translation>L’exercice «&#xa0;%1&#xa0;» ne figure nulle part dans la leçon.</translation>
    </message>
    <message>
        <source>No reveal follows this prediction, so its answer would never be shown.</source>
        <translation>Aucun bloc reveal ne suit cette prédiction&#xa0;: sa réponse ne serait jamais montrée.</translation>
    </message>
    <message>
        <source>The link %1 leads to no lesson or step.</source>
        <translation>Le lien %1 ne mène à aucune leçon ni étape.</translation>
    </message>
    <message>
        <source>Links start with https:, http:, mailto: or lesson:. “%1” does not.</source>
        <translation>Un lien commence par https:, http:, mailto: ou lesson:. Ce n’est pas le cas de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Pictures come from the folder media, not from an address.</source>
        <translation>Les images viennent du dossier media, et non d’une adresse.</translation>
    </message>
    <message>
        <source>There is no picture media/%1.</source>
        <translation>L’image media/%1 n’existe pas.</translation>
    </message>
    <message>
        <source>HTML is not part of lesson texts. Write “\&lt;” for a plain “&lt;”.</source>
        <translation>Le HTML ne fait pas partie des textes de leçon. Écrivez «&#xa0;\&lt;&#xa0;» pour un simple «&#xa0;&lt;&#xa0;».</translation>
    </message>
    <message>
        <source>Lesson texts have no parameters.</source>
        <translation>Les textes de leçon n’ont pas de paramètres.</translation>
    </message>
    <message>
        <source>This sentence has %1 words.</source>
        <translation>Cette phrase compte %1 mots.</translation>
    </message>
    <message>
        <source>Say in brackets what %1 stands for.</source>
        <translation>Dites entre parenthèses ce que signifie %1.</translation>
    </message>
    <message>
        <source>%1 is typed in. A placeholder such as {{ %1 }} says where it comes from.</source>
        <translation>%1 est écrit tel quel. Un espace réservé comme {{ %1 }} dit d’où vient la valeur.</translation>
    </message>
    <message>
        <source>This step has %1 words.</source>
        <translation>Cette étape compte %1 mots.</translation>
    </message>
    <message>
        <source>This step is hard to read: shorter words and sentences would help.</source>
        <translation>Cette étape est difficile à lire&#xa0;: des mots et des phrases plus courts aideraient.</translation>
    </message>
    <message>
        <source>This prompt has %1 words.</source>
        <translation>Cette consigne compte %1 mots.</translation>
    </message>
    <message>
        <source>“%1”: not everybody can tell colours apart. Name the thing too.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: tout le monde ne distingue pas les couleurs. Nommez aussi la chose.</translation>
    </message>
    <message>
        <source>“%1” sounds like shouting or blaming.</source>
        <translation>«&#xa0;%1&#xa0;» donne l’impression de crier ou de blâmer.</translation>
    </message>
    <message>
        <source>The key cuts through equal values. Name all tied rows, for example with where(x = max(x)).</source>
        <translation>Le corrigé sépare des valeurs égales. Nommez toutes les lignes à égalité, par exemple avec where(x = max(x)).</translation>
    </message>
    <message>
        <source>The source of “%1” has changed since it was translated.</source>
        <translation>La source de «&#xa0;%1&#xa0;» a changé depuis sa traduction.</translation>
    </message>
    <message>
        <source>“%1” does not say which source text it translates.</source>
        <translation>«&#xa0;%1&#xa0;» ne dit pas quel texte source il traduit.</translation>
    </message>
    <message>
        <source>“%1” must hold the same placeholders as its source.</source>
        <translation>«&#xa0;%1&#xa0;» doit contenir les mêmes espaces réservés que sa source.</translation>
    </message>
    <message>
        <source>“%1” reads like its source.</source>
        <translation>«&#xa0;%1&#xa0;» se lit comme sa source.</translation>
    </message>
    <message>
        <source>The source has no text “%1”.</source>
        <translation>La source n’a pas de texte «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are not translated.</source>
        <translation>
            <numerusform>%n texte n’est pas traduit.</numerusform>
            <numerusform>%n textes ne sont pas traduits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source of step %1 has changed since it was translated.</source>
        <translation>La source de l’étape %1 a changé depuis sa traduction.</translation>
    </message>
    <message>
        <source>Step %1 must hold the same placeholders as its source.</source>
        <translation>L’étape %1 doit contenir les mêmes espaces réservés que sa source.</translation>
    </message>
    <message>
        <source>This text reads like its source.</source>
        <translation>Ce texte se lit comme sa source.</translation>
    </message>
    <message>
        <source>The language %1 is not listed in pack.yaml.</source>
        <translation>La langue %1 n’est pas énumérée dans pack.yaml.</translation>
    </message>
    <message>
        <source>The picture %1 is used nowhere.</source>
        <translation>L’image %1 ne sert nulle part.</translation>
    </message>
    <message>
        <source>The dataset “%1” is used nowhere.</source>
        <translation>Le jeu de données «&#xa0;%1&#xa0;» ne sert nulle part.</translation>
    </message>
    <message>
        <source>$%1 is neither a parameter nor a let value (or is defined later).</source>
        <translation>$%1 n’est ni un paramètre ni une valeur let (ou n’est défini que plus loin).</translation>
    </message>
    <message>
        <source>The parameter %1 is used nowhere.</source>
        <translation>Le paramètre %1 ne sert nulle part.</translation>
    </message>
    <message>
        <source>This value divides by zero.</source>
        <translation>Cette valeur divise par zéro.</translation>
    </message>
    <message>
        <source>The key cannot be computed: %1</source>
        <translation>Le corrigé ne peut pas être calculé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This expression divides by zero.</source>
        <translation>Cette expression divise par zéro.</translation>
    </message>
    <message>
        <source>the exercise %1</source>
        <translation>l’exercice %1</translation>
    </message>
    <message>
        <source>“%1” is not a slug such as first-steps.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un identifiant court comme first-steps.</translation>
    </message>
    <message>
        <source>“%1” is not a UUID in lower case.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un UUID en minuscules.</translation>
    </message>
    <message>
        <source>There is no exercise kind “%1”.</source>
        <translation>Le genre d’exercice «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>This version of the program cannot ask exercises of the kind “%1” yet.</source>
        <translation>Cette version du programme ne peut pas encore poser les exercices du genre «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>At most 5 hints are allowed.</source>
        <translation>On permet au plus 5 indices.</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>un message</translation>
    </message>
    <message>
        <source>A weight must be above 0.</source>
        <translation>Un poids doit être supérieur à 0.</translation>
    </message>
    <message>
        <source>“%1” is not a name such as year or lastYear.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom comme year ou lastYear.</translation>
    </message>
    <message>
        <source>“%1” names both a parameter and a let value.</source>
        <translation>«&#xa0;%1&#xa0;» désigne à la fois un paramètre et une valeur let.</translation>
    </message>
    <message>
        <source>Expected here: %1.</source>
        <translation>Attendu ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>a list of values</source>
        <translation>une liste de valeurs</translation>
    </message>
    <message>
        <source>replacedBy must be the UUID of another exercise and needs retired: true.</source>
        <translation>replacedBy doit être l’UUID d’un autre exercice et demande retired: true.</translation>
    </message>
    <message>
        <source>an anticipation of %1</source>
        <translation>une réponse prévue de %1</translation>
    </message>
    <message>
        <source>The score of an anticipation must be below 1.</source>
        <translation>La note d’une réponse prévue doit être inférieure à 1.</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>L’identifiant «&#xa0;%1&#xa0;» sert deux fois.</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>une liste de deux nombres</translation>
    </message>
    <message>
        <source>a test of %1</source>
        <translation>un test de %1</translation>
    </message>
    <message>
        <source>The test name “%1” is used twice.</source>
        <translation>Le nom de test «&#xa0;%1&#xa0;» sert deux fois.</translation>
    </message>
    <message>
        <source>The chart “%1” is not a map.</source>
        <translation>Le graphique «&#xa0;%1&#xa0;» n’est pas un dictionnaire.</translation>
    </message>
    <message>
        <source>a map of keys</source>
        <translation>un dictionnaire de clés et de valeurs</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>Il manque la clé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The key “%1” is missing in %2.</source>
        <translation>Il manque la clé «&#xa0;%1&#xa0;» dans %2.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une de ces valeurs&#xa0;: %2.</translation>
    </message>
    <message>
        <source>a whole number without quotes</source>
        <translation>un nombre entier sans guillemets</translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3.</source>
        <translation>%1 doit se situer entre %2 et %3.</translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation>un nombre sans guillemets</translation>
    </message>
    <message>
        <source>true or false without quotes</source>
        <translation>true ou false, sans guillemets</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>a list of maps</source>
        <translation>une liste de dictionnaires</translation>
    </message>
    <message>
        <source>The key “%1” is not part of the format here.</source>
        <translation>La clé «&#xa0;%1&#xa0;» ne fait pas partie du format à cet endroit.</translation>
    </message>
    <message>
        <source>The file is of the newer format %1. This program reads %2/1.</source>
        <translation>Le fichier est du format %1, plus récent. Ce programme lit %2/1.</translation>
    </message>
    <message>
        <source>The format must be %1/1.</source>
        <translation>Le format doit être %1/1.</translation>
    </message>
    <message>
        <source>“%1” is used twice.</source>
        <translation>«&#xa0;%1&#xa0;» sert deux fois.</translation>
    </message>
    <message>
        <source>a level</source>
        <translation>un niveau</translation>
    </message>
    <message>
        <source>Levels count from 1 without gaps, at most 7.</source>
        <translation>Les niveaux se comptent à partir de 1, sans trou, 7 au plus.</translation>
    </message>
    <message>
        <source>%1 says nothing about level %2.</source>
        <translation>%1 ne dit rien du niveau %2.</translation>
    </message>
    <message>
        <source>There is no level %1.</source>
        <translation>Le niveau %1 n’existe pas.</translation>
    </message>
    <message>
        <source>a competency</source>
        <translation>une compétence</translation>
    </message>
    <message>
        <source>a strand</source>
        <translation>un domaine</translation>
    </message>
    <message>
        <source>a relation</source>
        <translation>une relation</translation>
    </message>
    <message>
        <source>%1 has no competency “%2”.</source>
        <translation>%1 n’a pas de compétence «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The id must be slugs joined by dots, such as org.example.skills.</source>
        <translation>L’identifiant doit se composer d’identifiants courts reliés par des points, comme org.example.skills.</translation>
    </message>
    <message>
        <source>“%1” is not a language tag such as en or fr-CA.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une étiquette de langue comme en ou fr-CA.</translation>
    </message>
    <message>
        <source>“%1” cannot stand beside expr. An expression with commas inside braces needs quotes.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas accompagner expr. Une expression qui contient des virgules entre accolades demande des guillemets.</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>une expression</translation>
    </message>
    <message>
        <source>response of the exercise %1</source>
        <translation>response de l’exercice %1</translation>
    </message>
    <message>
        <source>grading of the exercise %1</source>
        <translation>grading de l’exercice %1</translation>
    </message>
    <message>
        <source>a tolerance</source>
        <translation>une tolérance</translation>
    </message>
    <message>
        <source>expect of %1</source>
        <translation>expect de %1</translation>
    </message>
    <message>
        <source>Give either spec or table, not both.</source>
        <translation>Donnez soit spec, soit table, mais pas les deux.</translation>
    </message>
    <message>
        <source>a rule of %1</source>
        <translation>une règle de %1</translation>
    </message>
    <message>
        <source>an option of %1</source>
        <translation>une option de %1</translation>
    </message>
    <message>
        <source>The score of an option that is not the key must be below 1.</source>
        <translation>La note d’une option qui n’est pas la bonne doit être inférieure à 1.</translation>
    </message>
    <message>
        <source>The factor of a unit cannot be 0.</source>
        <translation>Le facteur d’une unité ne peut pas être 0.</translation>
    </message>
    <message>
        <source>“%1” is not a competency code such as C2 or C2.3.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un code de compétence comme C2 ou C2.3.</translation>
    </message>
    <message>
        <source>A lesson has 1 to 6 objectives.</source>
        <translation>Une leçon a de 1 à 6 objectifs.</translation>
    </message>
    <message>
        <source>the front matter</source>
        <translation>l’en-tête</translation>
    </message>
    <message>
        <source>The lesson has no level-2 heading.</source>
        <translation>La leçon n’a pas de titre de niveau 2.</translation>
    </message>
    <message>
        <source>The lesson&apos;s title is its only level-1 heading.</source>
        <translation>Le titre de la leçon est son seul titre de niveau 1.</translation>
    </message>
    <message>
        <source>This heading skips a level.</source>
        <translation>Ce titre saute un niveau.</translation>
    </message>
    <message>
        <source>This step is empty.</source>
        <translation>Cette étape est vide.</translation>
    </message>
    <message>
        <source>The lesson does not start with front matter between two lines ---.</source>
        <translation>La leçon ne commence pas par un en-tête entre deux lignes ---.</translation>
    </message>
    <message>
        <source>The translation has %1 steps, the source has %2.</source>
        <translation>La traduction a %1 étapes, la source en a %2.</translation>
    </message>
    <message>
        <source>The translation must have %1 objectives like the source.</source>
        <translation>La traduction doit avoir %1 objectifs, comme la source.</translation>
    </message>
    <message>
        <source>The blocks of step %1 differ from those of the source.</source>
        <translation>Les blocs de l’étape %1 diffèrent de ceux de la source.</translation>
    </message>
    <message>
        <source>The file is named for “%1”, but says “%2”.</source>
        <translation>Le nom du fichier dit «&#xa0;%1&#xa0;», mais son contenu dit «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The list “of” needs one hash for each step, the introduction included.</source>
        <translation>La liste «&#xa0;of&#xa0;» demande une empreinte par étape, l’introduction comprise.</translation>
    </message>
    <message>
        <source>The id must be slugs joined by dots in reverse domain order, such as org.example.permits.</source>
        <translation>L’identifiant doit se composer d’identifiants courts reliés par des points, dans l’ordre inverse d’un nom de domaine, comme org.example.permits.</translation>
    </message>
    <message>
        <source>“%1” is not a semantic version such as 1.0.0.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version sémantique comme 1.0.0.</translation>
    </message>
    <message>
        <source>“%1” is not an SPDX licence expression such as CC-BY-4.0.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une expression de licence SPDX comme CC-BY-4.0.</translation>
    </message>
    <message>
        <source>minProgram must have the form major.minor.</source>
        <translation>minProgram doit avoir la forme majeure.mineure.</translation>
    </message>
    <message>
        <source>The source language %1 is not in the list of languages.</source>
        <translation>La langue source %1 n’est pas dans la liste des langues.</translation>
    </message>
    <message>
        <source>A pack may offer at most 40 languages.</source>
        <translation>Une trousse peut offrir au plus 40 langues.</translation>
    </message>
    <message>
        <source>an author</source>
        <translation>un auteur ou une autrice</translation>
    </message>
    <message>
        <source>“%1” is not a pack id.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un identifiant de trousse.</translation>
    </message>
    <message>
        <source>a module</source>
        <translation>un module</translation>
    </message>
    <message>
        <source>The module id “%1” is used twice.</source>
        <translation>L’identifiant de module «&#xa0;%1&#xa0;» sert deux fois.</translation>
    </message>
    <message>
        <source>A pack may hold at most 40 modules.</source>
        <translation>Une trousse peut contenir au plus 40 modules.</translation>
    </message>
    <message>
        <source>The pack is of format %1. This program reads format 1; a newer program is needed.</source>
        <translation>La trousse est du format %1. Ce programme lit le format 1; il faut un programme plus récent.</translation>
    </message>
    <message>
        <source>The format must be chartroom-pack/1.</source>
        <translation>Le format doit être chartroom-pack/1.</translation>
    </message>
    <message>
        <source>The summary must have at most 300 characters.</source>
        <translation>Le résumé doit compter au plus 300 caractères.</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>le texte %1</translation>
    </message>
    <message>
        <source>A text file may have at most 2 MiB.</source>
        <translation>Un fichier texte peut compter au plus 2&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The pack has no pack.yaml.</source>
        <translation>La trousse n’a pas de pack.yaml.</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link. Put the file itself here.</source>
        <translation>«&#xa0;%1&#xa0;» est un lien symbolique. Mettez ici le fichier lui-même.</translation>
    </message>
    <message>
        <source>The pack cannot be opened.</source>
        <translation>Impossible d’ouvrir la trousse.</translation>
    </message>
    <message>
        <source>The hash list names another pack or version than pack.yaml.</source>
        <translation>La liste d’empreintes nomme une autre trousse ou une autre version que pack.yaml.</translation>
    </message>
    <message>
        <source>The archive should be named %1.</source>
        <translation>L’archive devrait s’appeler %1.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Everything lies in the folder “%1”. Zip what is inside that folder, so that pack.yaml is at the top.</source>
        <translation>Tout se trouve dans le dossier «&#xa0;%1&#xa0;». Créez l’archive zip à partir du contenu de ce dossier, pour que pack.yaml soit au premier niveau.</translation>
    </message>
    <message>
        <source>A second document starts here. One file holds one.</source>
        <translation>Un deuxième document commence ici. Un fichier n’en contient qu’un.</translation>
    </message>
    <message>
        <source>This cannot be read as YAML (%1).</source>
        <translation>Ceci ne peut pas être lu comme du YAML (%1).</translation>
    </message>
    <message>
        <source>A control character stands here.</source>
        <translation>Il y a ici un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Directives are not part of plain YAML.</source>
        <translation>Les directives ne font pas partie du YAML simple.</translation>
    </message>
    <message>
        <source>The picture imports a style sheet.</source>
        <translation>L’image importe une feuille de style.</translation>
    </message>
    <message>
        <source>The picture refers to something outside itself.</source>
        <translation>L’image renvoie à quelque chose hors d’elle-même.</translation>
    </message>
    <message>
        <source>The picture holds a script attribute (%1).</source>
        <translation>L’image contient un attribut de script (%1).</translation>
    </message>
    <message>
        <source>The picture holds an element %1.</source>
        <translation>L’image contient un élément %1.</translation>
    </message>
    <message>
        <source>The picture holds a DOCTYPE or an entity.</source>
        <translation>L’image contient un DOCTYPE ou une entité.</translation>
    </message>
    <message>
        <source>The picture holds a processing instruction.</source>
        <translation>L’image contient une instruction de traitement.</translation>
    </message>
    <message>
        <source>The picture cannot be read as XML to its end.</source>
        <translation>L’image ne peut pas être lue comme du XML jusqu’à la fin.</translation>
    </message>
    <message>
        <source>The file starts with a byte order mark. Save it as UTF-8 without one.</source>
        <translation>Le fichier commence par un indicateur d’ordre des octets. Enregistrez-le en UTF-8 sans indicateur.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on.</source>
        <translation>À partir d’ici, le fichier n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>The lines end with CR LF. Line feeds alone are expected.</source>
        <translation>Les lignes se terminent par CR LF. Il faut seulement des sauts de ligne LF.</translation>
    </message>
    <message>
        <source>A value, a list or {expr: …} is expected here.</source>
        <translation>Il faut ici une valeur, une liste ou {expr: …}.</translation>
    </message>
    <message>
        <source>The file holds more than 200 000 values.</source>
        <translation>Le fichier contient plus de 200&#xa0;000 valeurs.</translation>
    </message>
    <message>
        <source>Tags such as “!x” are not part of plain YAML.</source>
        <translation>Les étiquettes comme «&#xa0;!x&#xa0;» ne font pas partie du YAML simple.</translation>
    </message>
    <message>
        <source>Anchors such as “&amp;x” are not part of plain YAML.</source>
        <translation>Les ancres comme «&#xa0;&amp;x&#xa0;» ne font pas partie du YAML simple.</translation>
    </message>
    <message>
        <source>A key must be a plain or quoted word.</source>
        <translation>Une clé doit être un mot simple ou entre guillemets.</translation>
    </message>
    <message>
        <source>Merge keys are not part of plain YAML.</source>
        <translation>Les clés de fusion ne font pas partie du YAML simple.</translation>
    </message>
    <message>
        <source>The key “%1” stands here a second time.</source>
        <translation>La clé «&#xa0;%1&#xa0;» figure ici une deuxième fois.</translation>
    </message>
    <message>
        <source>The values are nested more than 24 levels deep.</source>
        <translation>Les valeurs sont imbriquées sur plus de 24 niveaux.</translation>
    </message>
    <message>
        <source>Aliases such as “*x” are not part of plain YAML.</source>
        <translation>Les alias comme «&#xa0;*x&#xa0;» ne font pas partie du YAML simple.</translation>
    </message>
    <message>
        <source>The quote that starts here is not closed.</source>
        <translation>Le guillemet qui s’ouvre ici n’est pas fermé.</translation>
    </message>
    <message>
        <source>The gap “%1” has no key under grading.</source>
        <translation>Le trou «&#xa0;%1&#xa0;» n’a pas de clé sous grading.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The gap “%1” must stand once in the prompt, as [[%1]].</source>
        <translation>Le trou «&#xa0;%1&#xa0;» doit figurer une fois dans la consigne, sous la forme [[%1]].</translation>
    </message>
    <message>
        <source>The gap “%1” has no entry under grading.</source>
        <translation>Le trou «&#xa0;%1&#xa0;» n’a pas d’entrée sous grading.</translation>
    </message>
    <message>
        <source>The prompt asks for the gap “%1”, which response does not have.</source>
        <translation>La consigne demande le trou «&#xa0;%1&#xa0;», que response n’a pas.</translation>
    </message>
    <message>
        <source>There is a key for the gap “%1”, which response does not have.</source>
        <translation>Il y a une clé pour le trou «&#xa0;%1&#xa0;», que response n’a pas.</translation>
    </message>
    <message>
        <source>A cloze has at most %1 gaps.</source>
        <translation>Un texte à trous a au plus %1 trous.</translation>
    </message>
    <message>
        <source>a text slot of %1</source>
        <translation>un élément de texte de %1</translation>
    </message>
    <message>
        <source>A text slot has one of any, direction and number.</source>
        <translation>Un élément de texte a soit any, soit direction, soit number.</translation>
    </message>
    <message>
        <source>Only a number has a tolerance.</source>
        <translation>Seul un nombre a une tolérance.</translation>
    </message>
    <message>
        <source>title of %1</source>
        <translation>title de %1</translation>
    </message>
    <message>
        <source>an annotation of %1</source>
        <translation>une annotation de %1</translation>
    </message>
    <message>
        <source>The step must be greater than 0.</source>
        <translation>Le pas doit être plus grand que 0.</translation>
    </message>
    <message>
        <source>a feature of %1</source>
        <translation>un trait de %1</translation>
    </message>
    <message>
        <source>a list of two field names</source>
        <translation>une liste de deux noms de champs</translation>
    </message>
    <message>
        <source>A threshold lies between 0 and 1.</source>
        <translation>Un seuil se situe entre 0 et 1.</translation>
    </message>
    <message>
        <source>The size of a sample is a whole number above 0.</source>
        <translation>La taille d’un échantillon est un nombre entier supérieur à 0.</translation>
    </message>
    <message>
        <source>the key of the field “%1”</source>
        <translation>la clé du champ «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the key of %1</source>
        <translation>la clé de %1</translation>
    </message>
    <message>
        <source>The key is the word data, or a map with fields, primaryKey and missingValues.</source>
        <translation>La clé est le mot data, ou un objet avec fields, primaryKey et missingValues.</translation>
    </message>
    <message>
        <source>The key of %1 names a column “%2” that %3 does not have.</source>
        <translation>La clé de %1 nomme une colonne «&#xa0;%2&#xa0;» que %3 n’a pas.</translation>
    </message>
    <message>
        <source>The exercise %1 is tested on no hidden table. Rows chosen by luck score like rows chosen for a reason.</source>
        <translation>L’exercice %1 n’est essayé sur aucune table cachée. Des lignes choisies par chance valent autant que des lignes choisies pour une raison.</translation>
    </message>
    <message>
        <source>There is no function “%1”.</source>
        <translation>Il n’y a pas de fonction «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>a value of %1</source>
        <translation>une valeur de %1</translation>
    </message>
    <message>
        <source>Give either values or table, not both.</source>
        <translation>Donnez soit values, soit table, pas les deux.</translation>
    </message>
    <message>
        <source>This lesson has no exercise “%1”.</source>
        <translation>Cette leçon n’a pas d’exercice «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A scenario cannot hold the scenario “%1”.</source>
        <translation>Un scénario ne peut pas contenir le scénario «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Rows can only be picked from a table: data is missing.</source>
        <translation>On ne peut choisir des lignes que dans un tableau&#xa0;: data manque.</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>la clé</translation>
    </message>
    <message>
        <source>a list of sets of evidence</source>
        <translation>une liste d’ensembles de preuves</translation>
    </message>
    <message>
        <source>a list of evidence in brackets</source>
        <translation>une liste de preuves entre crochets</translation>
    </message>
    <message>
        <source>a line of the rubric</source>
        <translation>une ligne de la grille</translation>
    </message>
    <message>
        <source>maxWords cannot be less than minWords.</source>
        <translation>maxWords ne peut pas être inférieur à minWords.</translation>
    </message>
    <message>
        <source>the node %1</source>
        <translation>le nœud %1</translation>
    </message>
    <message>
        <source>The node “%1” can have options, an exercise or an end, one of them.</source>
        <translation>Le nœud «&#xa0;%1&#xa0;» peut avoir des options, un exercice ou une fin, un seul des trois.</translation>
    </message>
    <message>
        <source>The node “%1” leads nowhere and is no end.</source>
        <translation>Le nœud «&#xa0;%1&#xa0;» ne mène nulle part et n’est pas une fin.</translation>
    </message>
    <message>
        <source>The node “%1” leads back to itself.</source>
        <translation>Le nœud «&#xa0;%1&#xa0;» ramène à lui-même.</translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation>Il n’y a pas de nœud «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No way leads to the node “%1”.</source>
        <translation>Aucun chemin ne mène au nœud «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A scenario has at most %1 nodes.</source>
        <translation>Un scénario a au plus %1 nœuds.</translation>
    </message>
    <message>
        <source>A way through the scenario has at most %1 steps.</source>
        <translation>Un chemin à travers le scénario a au plus %1 étapes.</translation>
    </message>
    <message>
        <source>No way through the scenario earns points.</source>
        <translation>Aucun chemin à travers le scénario ne rapporte de points.</translation>
    </message>
    <message>
        <source>%1 has %2 to %3 entries.</source>
        <translation>%1 doit compter de %2 à %3 entrées.</translation>
    </message>
    <message>
        <source>%1 (with the texts of “%2”)</source>
        <translation>%1 (avec les textes en «&#xa0;%2&#xa0;»)</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>This line is not an attempt: the key “%1” is missing, does not belong here or has a value that is not allowed.</source>
        <translation>Cette ligne n’est pas un essai&#xa0;: la clé «&#xa0;%1&#xa0;» manque, n’a pas sa place ici ou a une valeur non permise.</translation>
    </message>
    <message>
        <source>%1 is nothing that can be shared. The choices are %2.</source>
        <translation>%1 ne peut pas être partagé. Les choix sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-04 or 2025-01-01..2025-06-30.</source>
        <translation>%1 n’est pas une période. Écrivez 2025, 2025-H1, 2025-Q3, 2025-04 ou 2025-01-01..2025-06-30.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>%1 cannot be written. Check that the folder exists and that you may write there.</source>
        <translation>Impossible d’écrire %1. Vérifiez que le dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>%1 exists already. It was left as it is; choose another name.</source>
        <translation>%1 existe déjà et reste tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The system keychain does not hold the key that %1 names any more. Bring the keychain back, or remove that file to begin with a new key.</source>
        <translation>Le trousseau du système ne contient plus la clé que nomme %1. Rétablissez le trousseau ou retirez ce fichier pour recommencer avec une nouvelle clé.</translation>
    </message>
    <message>
        <source>The key that %1 names is in the system keychain, which cannot be opened now. Unlock the keychain and try again.</source>
        <translation>La clé que nomme %1 est dans le trousseau du système, qui ne s’ouvre pas en ce moment. Déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. Check that you may write in its folder.</source>
        <translation>Impossible de retirer %1. Vérifiez que vous pouvez écrire dans son dossier.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The bundle is not signed. Ask for a signed one.</source>
        <translation>Le fichier de progrès n’est pas signé. Demandez-en un qui est signé.</translation>
    </message>
    <message>
        <source>This file does not belong into a progress bundle.</source>
        <translation>Ce fichier n’a pas sa place dans un fichier de progrès.</translation>
    </message>
    <message>
        <source>The hash list belongs to another bundle.</source>
        <translation>La liste d’empreintes appartient à un autre fichier de progrès.</translation>
    </message>
    <message>
        <source>The number of attempts is not the one that is announced.</source>
        <translation>Le nombre d’essais n’est pas celui qui est annoncé.</translation>
    </message>
    <message>
        <source>A bundle that withdraws a consent holds no attempts.</source>
        <translation>Un fichier de progrès qui retire un consentement ne contient pas d’essais.</translation>
    </message>
    <message>
        <source>This zip is not a progress bundle: a file is missing.</source>
        <translation>Cette archive zip n’est pas un fichier de progrès&#xa0;: il y manque un fichier.</translation>
    </message>
    <message>
        <source>This line is cut off, empty or too long.</source>
        <translation>Cette ligne est coupée, vide ou trop longue.</translation>
    </message>
    <message>
        <source>This line is no fact that was agreed to be shared.</source>
        <translation>Cette ligne n’est pas un fait dont le partage a été accepté.</translation>
    </message>
    <message>
        <source>This bundle was written by a newer version of the program. Update to read it.</source>
        <translation>Ce fichier de progrès vient d’une version plus récente du programme. Mettez le programme à jour pour le lire.</translation>
    </message>
    <message>
        <source>This file does not describe a progress bundle.</source>
        <translation>Ce fichier ne décrit pas un fichier de progrès.</translation>
    </message>
    <message>
        <source>The attempts are not sorted by id, or one stands twice.</source>
        <translation>Les essais ne sont pas triés par identifiant, ou l’un d’eux figure deux fois.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Le fichier ou le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>The bundle does not carry the key with which this person&apos;s first bundle was signed.</source>
        <translation>Le fichier de progrès ne porte pas la clé qui a signé le premier fichier de cette personne.</translation>
    </message>
    <message>
        <source>The bundle holds facts of the future. Check the clock of the computer it comes from.</source>
        <translation>Le fichier de progrès contient des faits datés du futur. Vérifiez l’horloge de l’ordinateur d’où il vient.</translation>
    </message>
    <message>
        <source>The consent for this bundle has ended.</source>
        <translation>Le consentement pour ce fichier de progrès est échu.</translation>
    </message>
    <message>
        <source>The consent for this bundle was withdrawn.</source>
        <translation>Le consentement pour ce fichier de progrès a été retiré.</translation>
    </message>
    <message>
        <source>The consent for this bundle is for another recipient: %1.</source>
        <translation>Le consentement pour ce fichier de progrès vise un autre destinataire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Attempt %1 is known with other content. It was left as it is.</source>
        <translation>L’essai %1 est déjà connu avec un autre contenu. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>%1 is not a key file of this program, or it is damaged.</source>
        <translation>%1 n’est pas un fichier de clé de ce programme, ou il est endommagé.</translation>
    </message>
    <message>
        <source>This person is not in the store.</source>
        <translation>Cette personne n’est pas dans le dépôt.</translation>
    </message>
    <message>
        <source>The file is larger than a progress bundle may be (%1 MiB).</source>
        <translation>Le fichier dépasse la taille permise pour un fichier de progrès (%1 Mio).</translation>
    </message>
    <message>
        <source>This file has more than %1 lines, the most a bundle may hold.</source>
        <translation>Ce fichier compte plus de %1 lignes, le maximum permis dans un fichier de progrès.</translation>
    </message>
    <message>
        <source>The facts are not sorted by id, or one stands twice.</source>
        <translation>Les faits ne sont pas triés par identifiant, ou l’un d’eux y figure deux fois.</translation>
    </message>
    <message>
        <source>This is more than one bundle can hold. Share a shorter period, or fewer fields.</source>
        <translation>C’est plus qu’un fichier de progrès peut contenir. Partagez une période plus courte ou moins de champs.</translation>
    </message>
    <message>
        <source>There are more findings than can be listed.</source>
        <translation>Il y a plus de constats qu’on ne peut en énumérer.</translation>
    </message>
    <message>
        <source>This person&apos;s facts were erased after the bundle was made. A new bundle can be shared.</source>
        <translation>Les faits de cette personne ont été effacés après la création de ce fichier de progrès. Elle peut en partager un nouveau.</translation>
    </message>
    <message>
        <source>Fact %1 is known with other content. It was left as it is.</source>
        <translation>Le fait %1 est déjà connu avec un autre contenu. Il reste tel quel.</translation>
    </message>
    <message>
        <source>Some answers in the store cannot be read, so nothing is shared. Check the store.</source>
        <translation>Certaines réponses du dépôt sont illisibles. Rien n’est donc partagé. Vérifiez le dépôt.</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>it belongs to nobody</source>
        <translation>il n’appartient à personne</translation>
    </message>
    <message>
        <source>A record in table %1 refers to one that is not there.</source>
        <translation>Un enregistrement de la table %1 renvoie à un autre qui n’existe pas.</translation>
    </message>
    <message>
        <source>Attempt %1 cannot be read: %2</source>
        <translation>L’essai %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The store is from an older version of the program. It is upgraded, after a backup, when it is opened for writing.</source>
        <translation>Le dépôt vient d’une version plus ancienne du programme. Il sera mis à niveau, après une copie de sauvegarde, quand il sera ouvert en écriture.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was changed.</source>
        <translation>%1 existe déjà. Choisissez un autre nom; rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no store %1. Check the name, or make one first.</source>
        <translation>Le dépôt %1 n’existe pas. Vérifiez le nom, ou créez d’abord un dépôt.</translation>
    </message>
    <message>
        <source>There is nobody called %1 in this store.</source>
        <translation>Personne ne porte le nom %1 dans ce dépôt.</translation>
    </message>
    <message>
        <source>Several people are called %1 in this store. Give the id instead.</source>
        <translation>Plusieurs personnes portent le nom %1 dans ce dépôt. Donnez plutôt l’identifiant.</translation>
    </message>
    <message>
        <source>This person&apos;s facts are signed with another key than before.</source>
        <translation>Les faits de cette personne sont signés avec une autre clé qu’auparavant.</translation>
    </message>
    <message>
        <source>A store needs a file: %1 names none.</source>
        <translation>Un dépôt demande un fichier&#xa0;: %1 n’en désigne aucun.</translation>
    </message>
    <message>
        <source>%1 is not a Chartroom store. Choose another file; this one was not changed.</source>
        <translation>%1 n’est pas un dépôt de Chartroom. Choisissez un autre fichier; celui-ci n’a pas été changé.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Chartroom. Update the program to open it; nothing was changed.</source>
        <translation>%1 a été créé par une version plus récente de Chartroom. Mettez le programme à jour pour l’ouvrir; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The store %1 is damaged. Close the program, keep the file, and go back to the newest backup.</source>
        <translation>Le dépôt %1 est endommagé. Fermez le programme, gardez le fichier et revenez à la copie de sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>Un autre programme utilise le dépôt %1. Rien n’a été changé; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written: the disk is full or cannot be reached. Nothing was changed; make room and try again.</source>
        <translation>Impossible d’écrire dans le dépôt %1&#xa0;: le disque est plein ou hors d’atteinte. Rien n’a été changé; faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written: the file or its folder is read-only. Nothing was changed.</source>
        <translation>Impossible d’écrire dans le dépôt %1&#xa0;: le fichier ou son dossier est en lecture seule. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened. Check that the folder exists and that you may write there.</source>
        <translation>Impossible d’ouvrir le dépôt %1. Vérifiez que le dossier existe et que vous avez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The store %1 refused a record that does not fit the ones it holds. Nothing was changed.</source>
        <translation>Le dépôt %1 a refusé un enregistrement qui ne s’accorde pas avec ceux qu’il contient. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The store %1 cannot be used now. Nothing was changed.</source>
        <translation>Le dépôt %1 ne peut pas servir pour l’instant. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. What is missing is computed when it is needed.</source>
        <translation>Arrêté, comme demandé. Ce qui manque est calculé au besoin.</translation>
    </message>
    <message numerus="yes">
        <source>What the store keeps about the levels of %n people is not what their answers give. Run store rebuild to compute it again.</source>
        <translation>
            <numerusform>Les niveaux que le dépôt garde pour %n personne ne sont pas ceux que donnent ses réponses. Lancez store rebuild pour les recalculer.</numerusform>
            <numerusform>Les niveaux que le dépôt garde pour %n personnes ne sont pas ceux que donnent leurs réponses. Lancez store rebuild pour les recalculer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing was changed.</source>
        <translation>La copie de sauvegarde a été arrêtée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Rescuing was stopped. Nothing was changed.</source>
        <translation>Le sauvetage a été arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged or from a newer program. Choose another one; nothing was changed.</source>
        <translation>La copie de sauvegarde %1 est endommagée ou vient d’un programme plus récent. Choisissez-en une autre; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The old store %1 cannot be kept aside: the disk is full or the folder is read-only. Nothing was changed.</source>
        <translation>L’ancien dépôt %1 ne peut pas être mis de côté&#xa0;: le disque est plein ou le dossier est en lecture seule. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The copy of table %1 is not equal to the original. Nothing was changed.</source>
        <translation>La copie de la table %1 n’est pas égale à l’original. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The person %1 has another key in the other store. The key here stays.</source>
        <translation>La personne %1 a une autre clé dans l’autre dépôt. La clé d’ici reste.</translation>
    </message>
    <message>
        <source>The record %1 of table %2 is known with other content. The one here stays.</source>
        <translation>La fiche %1 de la table %2 est déjà là avec un autre contenu. Celle d’ici reste.</translation>
    </message>
    <message>
        <source>This is not a backup of a store. Nothing was changed.</source>
        <translation>Ce n’est pas la copie de sauvegarde d’un dépôt. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The backup has no hash list META/files.json.</source>
        <translation>La copie de sauvegarde n’a pas de liste d’empreintes META/files.json.</translation>
    </message>
    <message>
        <source>META/files.json is not a hash list of the form chartroom-files/1.</source>
        <translation>META/files.json n’est pas une liste d’empreintes de la forme chartroom-files/1.</translation>
    </message>
    <message>
        <source>“%1” is not what was backed up: its hash differs. Nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas ce qui a été sauvegardé&#xa0;: son empreinte diffère. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“%1” is in the hash list, but not in the backup.</source>
        <translation>«&#xa0;%1&#xa0;» est dans la liste d’empreintes, mais pas dans la copie de sauvegarde.</translation>
    </message>
    <message>
        <source>“%1” is in the backup, but not in its hash list.</source>
        <translation>«&#xa0;%1&#xa0;» est dans la copie de sauvegarde, mais pas dans sa liste d’empreintes.</translation>
    </message>
    <message>
        <source>A line of table %1 is not a record of that table.</source>
        <translation>Une ligne de la table %1 n’est pas une fiche de cette table.</translation>
    </message>
    <message>
        <source>The store %1 holds people or answers already. Choose an empty one; nothing was changed.</source>
        <translation>Le dépôt %1 contient déjà des personnes ou des réponses. Choisissez-en un vide; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>Le travail a été arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>An address holds no password. Put it into the file that PGPASSFILE names, into a service file, or let the program ask for it: %1</source>
        <translation>Une adresse ne contient aucun mot de passe. Mettez-le dans le fichier que nomme PGPASSFILE, dans un fichier de service, ou laissez le programme le demander&#xa0;: %1</translation>
    </message>
    <message>
        <source>The port %1 is no number from 1 to 65535.</source>
        <translation>Le port %1 n’est pas un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>The option %1 of a store&apos;s address is not known. Known are %2.</source>
        <translation>L’option %1 d’une adresse de dépôt est inconnue. Les options connues sont %2.</translation>
    </message>
    <message>
        <source>The address gives %1 twice.</source>
        <translation>L’adresse donne %1 deux fois.</translation>
    </message>
    <message>
        <source>%1 is no sslmode. The modes are %2.</source>
        <translation>%1 n’est pas un mode sslmode. Les modes sont %2.</translation>
    </message>
    <message>
        <source>sslmode=%1 is too weak for a server on another machine. Leave it out; the connection is then encrypted and the server&apos;s certificate checked.</source>
        <translation>sslmode=%1 est trop faible pour un serveur sur une autre machine. Retirez-le; la connexion est alors chiffrée et le certificat du serveur vérifié.</translation>
    </message>
    <message>
        <source>%1 is no address of a store. Write postgresql://user@host/database.</source>
        <translation>%1 n’est pas une adresse de dépôt. Écrivez postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>%1 names no database. Write postgresql://user@host/database.</source>
        <translation>%1 ne nomme aucune base de données. Écrivez postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The server no longer protects table %1: %2 is switched off.</source>
        <translation>Le serveur ne protège plus la table %1&#xa0;: %2 est désactivé.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. What had not been confirmed is not stored; try again in a moment.</source>
        <translation>La connexion à %1 a été perdue. Ce qui n’avait pas été confirmé n’est pas enregistré; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server of %1 does not allow this with your login. Nothing was changed.</source>
        <translation>Le serveur de %1 ne permet pas cela avec votre compte. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server of %1 has no room left. Nothing was changed; tell the person who looks after it.</source>
        <translation>Le serveur de %1 n’a plus de place. Rien n’a été modifié; prévenez la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>The server of %1 can only be read now. Nothing was changed.</source>
        <translation>Le serveur de %1 n’est accessible qu’en lecture pour l’instant. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server of %1 asks for a password. Put it into the file that PGPASSFILE names.</source>
        <translation>Le serveur de %1 demande un mot de passe. Mettez-le dans le fichier que nomme PGPASSFILE.</translation>
    </message>
    <message>
        <source>The server of %1 refused the login. Check the name and the password.</source>
        <translation>Le serveur de %1 a refusé la connexion. Vérifiez le nom et le mot de passe.</translation>
    </message>
    <message>
        <source>The server of %1 could not prove who it is, so the program did not connect. Ask the person who looks after it about its certificate.</source>
        <translation>Le serveur de %1 n’a pas pu prouver son identité; le programme ne s’est donc pas connecté. Renseignez-vous sur son certificat auprès de la personne qui s’en occupe.</translation>
    </message>
    <message>
        <source>The store %1 cannot be reached. Check the address and the network.</source>
        <translation>Le dépôt %1 est injoignable. Vérifiez l’adresse et le réseau.</translation>
    </message>
    <message>
        <source>The database of %1 holds tables already. A new store needs an empty one; nothing was changed.</source>
        <translation>La base de données de %1 contient déjà des tables. Un nouveau dépôt a besoin d’une base vide; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Your login may not make the tables and roles of %1. It must own the database and have CREATEROLE, or leave the roles out; nothing was changed.</source>
        <translation>Votre compte ne peut pas créer les tables et les rôles de %1. Il doit être propriétaire de la base et avoir CREATEROLE, ou renoncer aux rôles; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The store %1 is from an older version of Chartroom, and your login may not upgrade it. The person who looks after it opens it once with this version.</source>
        <translation>Le dépôt %1 vient d’une version antérieure de Chartroom, et votre compte ne peut pas le mettre à niveau. La personne qui s’en occupe l’ouvre une fois avec cette version.</translation>
    </message>
    <message>
        <source>This login is not yours in the department store, or you are not in it yet. Nothing was sent. Give the person who looks after the store your id: %1.</source>
        <translation>Ce compte n’est pas le vôtre dans le dépôt du ministère, ou vous n’y êtes pas encore. Rien n’a été envoyé. Donnez votre identifiant à la personne qui s’occupe du dépôt&#xa0;: %1.</translation>
    </message>
    <message>
        <source>You had your record erased on this machine, so nothing is fetched or sent.</source>
        <translation>Vous avez fait effacer votre dossier sur cet ordinateur. Rien n’est donc reçu ni envoyé.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. What was sent stays sent; the rest waits.</source>
        <translation>Arrêté, comme demandé. Ce qui est envoyé le reste; le reste attend.</translation>
    </message>
    <message>
        <source>Logins belong to a store on a server; %1 is a file.</source>
        <translation>Les comptes vont avec un dépôt sur un serveur; %1 est un fichier.</translation>
    </message>
    <message>
        <source>A learner&apos;s login needs the person: say who with --learner.</source>
        <translation>Le compte d’un apprenant a besoin de la personne&#xa0;: dites qui avec --learner.</translation>
    </message>
    <message>
        <source>Only a learner&apos;s login belongs to a person.</source>
        <translation>Seul le compte d’un apprenant appartient à une personne.</translation>
    </message>
    <message>
        <source>A manager&apos;s login needs at least one unit: say which with --unit.</source>
        <translation>Le compte d’un gestionnaire a besoin d’au moins une unité&#xa0;: dites laquelle avec --unit.</translation>
    </message>
    <message>
        <source>A learner belongs to one unit.</source>
        <translation>Un apprenant appartient à une seule unité.</translation>
    </message>
    <message>
        <source>Only learners and managers have units.</source>
        <translation>Seuls les apprenants et les gestionnaires ont des unités.</translation>
    </message>
    <message>
        <source>The server has no login %1. The person who looks after the server makes it first.</source>
        <translation>Le serveur n’a pas de compte %1. La personne qui s’occupe du serveur le crée d’abord.</translation>
    </message>
    <message>
        <source>The login %1 has the role %2 already. Take it away first with --role none.</source>
        <translation>Le compte %1 a déjà le rôle %2. Retirez-le d’abord avec --role none.</translation>
    </message>
    <message>
        <source>%1 has the login %2 already.</source>
        <translation>%1 a déjà le compte %2.</translation>
    </message>
    <message>
        <source>the column %1 holds no JSON</source>
        <translation>la colonne %1 ne contient pas de JSON</translation>
    </message>
</context>
<context>
    <name>Synthesis</name>
    <message>
        <source>Choose between 1 and 100,000 people.</source>
        <translation>Choisissez de 1 à 100&#xa0;000 personnes.</translation>
    </message>
    <message>
        <source>Choose at least one department and no more departments than people.</source>
        <translation>Choisissez au moins un ministère, et pas plus de ministères que de personnes.</translation>
    </message>
    <message>
        <source>Choose at least one answer per person.</source>
        <translation>Choisissez au moins une réponse par personne.</translation>
    </message>
    <message>
        <source>The first day must not be later than the last day.</source>
        <translation>Le premier jour ne doit pas venir après le dernier.</translation>
    </message>
    <message>
        <source>Stopped. The people made so far stay in the store.</source>
        <translation>Arrêt effectué. Les personnes déjà créées restent dans le dépôt.</translation>
    </message>
    <message>
        <source>This store already holds people or answers. Choose a new file for an invented organisation.</source>
        <translation>Ce dépôt contient déjà des personnes ou des réponses. Choisissez un nouveau fichier pour une organisation fictive.</translation>
    </message>
</context>
<context>
    <name>UiChart</name>
    <message>
        <source>Bar</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Aire</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation>Boîte à moustaches</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valeurs différentes</translation>
    </message>
    <message>
        <source>First quartile</source>
        <translation>Premier quartile</translation>
    </message>
    <message>
        <source>Third quartile</source>
        <translation>Troisième quartile</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>In bins</source>
        <translation>Par classes</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>Par trimestre</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Quarter of the year</source>
        <translation>Trimestre de l’année</translation>
    </message>
    <message>
        <source>Month of the year</source>
        <translation>Mois de l’année</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>X title</source>
        <translation>Titre de X</translation>
    </message>
    <message>
        <source>Y title</source>
        <translation>Titre de Y</translation>
    </message>
    <message>
        <source>Source note</source>
        <translation>Note de source</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texte de remplacement</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>One below another</source>
        <translation>L’un sous l’autre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Panels across</source>
        <translation>Panneaux en largeur</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Panels down</source>
        <translation>Panneaux en hauteur</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Stack order</source>
        <translation>Ordre d’empilement</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>%1: field</source>
        <translation>%1&#xa0;: champ</translation>
    </message>
    <message>
        <source>%1: summary</source>
        <translation>%1&#xa0;: résumé</translation>
    </message>
    <message>
        <source>None (one colour)</source>
        <translation>Aucune (une seule couleur)</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>No names or ranks to sort</source>
        <translation>Ni noms ni rangs à trier</translation>
    </message>
    <message>
        <source>%1, A to Z</source>
        <translation>%1, de A à Z</translation>
    </message>
    <message>
        <source>%1, in its order</source>
        <translation>%1, dans son ordre</translation>
    </message>
    <message>
        <source>%1, Z to A</source>
        <translation>%1, de Z à A</translation>
    </message>
    <message>
        <source>%1, backwards</source>
        <translation>%1, à rebours</translation>
    </message>
    <message>
        <source>Value, largest first</source>
        <translation>Valeur décroissante</translation>
    </message>
    <message>
        <source>Value, smallest first</source>
        <translation>Valeur croissante</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Comme dans le tableau</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Ordre propre</translation>
    </message>
    <message>
        <source>Filter of the task</source>
        <translation>Filtre de la tâche</translation>
    </message>
    <message>
        <source>None (all rows)</source>
        <translation>Aucun (toutes les lignes)</translation>
    </message>
    <message>
        <source>Look here again</source>
        <translation>À revoir ici</translation>
    </message>
    <message>
        <source>Chart settings</source>
        <translation>Réglages du graphique</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Choose a mark and a field, and the chart appears here.</source>
        <translation>Choisissez une marque et un champ&#xa0;: le graphique apparaît ici.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>%1, picked</source>
        <translation>%1, marque choisie</translation>
    </message>
    <message>
        <source>Marks at this place</source>
        <translation>Marques à cet endroit</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Table of the chart: %1</source>
        <translation>Tableau du graphique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Nominal: names</source>
        <translation>Nominale&#xa0;: noms</translation>
    </message>
    <message>
        <source>Ordinal: ranks</source>
        <translation>Ordinale&#xa0;: rangs</translation>
    </message>
    <message>
        <source>Time: dates</source>
        <translation>Temps&#xa0;: dates</translation>
    </message>
    <message>
        <source>Quantity: numbers</source>
        <translation>Quantité&#xa0;: nombres</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Fields of the table</source>
        <translation>Champs du tableau</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Used for %1</source>
        <translation>Sert à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use %1 for %2</source>
        <translation>Utiliser %1 pour&#xa0;: %2</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rétroaction</translation>
    </message>
    <message>
        <source>Go to this setting</source>
        <translation>Aller à ce réglage</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n check(s) met</source>
        <translation>
            <numerusform>%1 contrôle satisfait sur %n</numerusform>
            <numerusform>%1 contrôles satisfaits sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Every check is met.</source>
        <translation>Tous les contrôles sont satisfaits.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2 checks met</source>
        <translation>%1, %2 contrôles satisfaits</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Satisfait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Pas encore&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n marks. Arrow keys go from mark to mark; F6 opens the table.</source>
        <translation>
            <numerusform>%n marque. Les flèches vont d’une marque à l’autre; F6 ouvre le tableau.</numerusform>
            <numerusform>%n marques. Les flèches vont d’une marque à l’autre; F6 ouvre le tableau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing that scales (*.svg)</source>
        <translation>Dessin vectoriel (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>Page (*.pdf)</translation>
    </message>
    <message>
        <source>Table of the chart (*.csv)</source>
        <translation>Tableau du graphique (*.csv)</translation>
    </message>
    <message>
        <source>Vega-Lite (*.vl.json)</source>
        <translation>Vega-Lite (*.vl.json)</translation>
    </message>
    <message>
        <source>A chart is saved as one of %1. Give the name such an ending.</source>
        <translation>Un graphique s’enregistre avec l’une de ces terminaisons&#xa0;: %1. Ajoutez-en une au nom.</translation>
    </message>
    <message>
        <source>Copy, save and print</source>
        <translation>Copier, enregistrer et imprimer</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Réduire (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Agrandir (+)</translation>
    </message>
    <message>
        <source>Show the whole chart (0)</source>
        <translation>Montrer tout le graphique (0)</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1, sélectionnée</translation>
    </message>
    <message>
        <source>The chart is being made</source>
        <translation>Le graphique se prépare</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The chart is being made.</source>
        <translation>Le graphique se prépare.</translation>
    </message>
    <message>
        <source>The chart was not made.</source>
        <translation>Le graphique n’a pas été produit.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows are copied.</source>
        <translation>
            <numerusform>La première (%n) ligne est copiée.</numerusform>
            <numerusform>Les %n premières lignes sont copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table as CSV to have all of them.</source>
        <translation>Enregistrez le tableau en CSV pour les avoir toutes.</translation>
    </message>
    <message>
        <source>The chart was not saved.</source>
        <translation>Le graphique n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The chart is saved.</source>
        <translation>Le graphique est enregistré.</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Print the chart</source>
        <translation>Imprimer le graphique</translation>
    </message>
    <message>
        <source>The chart was not printed.</source>
        <translation>Le graphique n’a pas été imprimé.</translation>
    </message>
    <message>
        <source>The printer did not answer. Choose another one or save the chart as PDF.</source>
        <translation>L’imprimante n’a pas répondu. Choisissez-en une autre ou enregistrez le graphique en PDF.</translation>
    </message>
    <message>
        <source>Copy description</source>
        <translation>Copier la description</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n marks, %2</source>
        <translation>
            <numerusform>%1 marque sur %n, %2</numerusform>
            <numerusform>%1 marques sur %n, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: condition</source>
        <translation>%1&#xa0;: condition</translation>
    </message>
    <message>
        <source>%1: formula</source>
        <translation>%1&#xa0;: formule</translation>
    </message>
    <message>
        <source>%1: more settings</source>
        <translation>%1&#xa0;: autres réglages</translation>
    </message>
    <message>
        <source>%1: name</source>
        <translation>%1&#xa0;: nom</translation>
    </message>
    <message>
        <source>%1: up to</source>
        <translation>%1&#xa0;: jusqu’à</translation>
    </message>
    <message>
        <source>%1: value</source>
        <translation>%1&#xa0;: valeur</translation>
    </message>
    <message>
        <source>%1: values</source>
        <translation>%1&#xa0;: valeurs</translation>
    </message>
    <message>
        <source>Across, at Y</source>
        <translation>Horizontale, à Y</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>Ajouter un élément</translation>
    </message>
    <message>
        <source>All conditions must hold</source>
        <translation>Toutes les conditions sont requises</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Bin width</source>
        <translation>Largeur des classes</translation>
    </message>
    <message>
        <source>Bins, at most</source>
        <translation>Classes, au plus</translation>
    </message>
    <message>
        <source>Blues</source>
        <translation>Bleus</translation>
    </message>
    <message>
        <source>By another field</source>
        <translation>Selon un autre champ</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Calculated column</source>
        <translation>Colonne calculée</translation>
    </message>
    <message>
        <source>Calculation %1</source>
        <translation>Calcul %1</translation>
    </message>
    <message>
        <source>Choose at least one value.</source>
        <translation>Choisissez au moins une valeur.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark blue to yellow</source>
        <translation>Du bleu foncé au jaune</translation>
    </message>
    <message>
        <source>Donut</source>
        <translation>Anneau</translation>
    </message>
    <message>
        <source>Eight dark colours</source>
        <translation>Huit couleurs foncées</translation>
    </message>
    <message>
        <source>Eight soft colours</source>
        <translation>Huit couleurs douces</translation>
    </message>
    <message>
        <source>Even steps</source>
        <translation>Pas égaux</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filtre %1</translation>
    </message>
    <message>
        <source>Filter: how conditions are joined</source>
        <translation>Filtre&#xa0;: lien entre les conditions</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>Donnez un nom à la nouvelle colonne.</translation>
    </message>
    <message>
        <source>Greens</source>
        <translation>Verts</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Du plus grand au plus petit</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Line at a value</source>
        <translation>Ligne à une valeur</translation>
    </message>
    <message>
        <source>Line: direction</source>
        <translation>Ligne&#xa0;: sens</translation>
    </message>
    <message>
        <source>Lines, notes</source>
        <translation>Lignes, notes</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Milieu</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Nom de la colonne</translation>
    </message>
    <message>
        <source>Not stacked</source>
        <translation>Non empilé</translation>
    </message>
    <message>
        <source>Note of the task</source>
        <translation>Note de l’exercice</translation>
    </message>
    <message>
        <source>One condition is enough</source>
        <translation>Une condition suffit</translation>
    </message>
    <message>
        <source>Oranges</source>
        <translation>Orangés</translation>
    </message>
    <message>
        <source>Place on X</source>
        <translation>Place sur X</translation>
    </message>
    <message>
        <source>Place on Y</source>
        <translation>Place sur Y</translation>
    </message>
    <message>
        <source>Purples</source>
        <translation>Violets</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>Retirer cette couche</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Filet</translation>
    </message>
    <message>
        <source>Run backwards</source>
        <translation>Sens inverse</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Second layer of marks</source>
        <translation>Deuxième couche de marques</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Du plus petit au plus grand</translation>
    </message>
    <message>
        <source>Sort: by field</source>
        <translation>Tri&#xa0;: selon le champ</translation>
    </message>
    <message>
        <source>Sort: direction</source>
        <translation>Tri&#xa0;: sens</translation>
    </message>
    <message>
        <source>Sort: summary</source>
        <translation>Tri&#xa0;: résumé</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Empilé</translation>
    </message>
    <message>
        <source>Stacked to 100 %</source>
        <translation>Empilé à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Stacking</source>
        <translation>Empilement</translation>
    </message>
    <message>
        <source>Start at zero</source>
        <translation>Partir de zéro</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Ten strong colours</source>
        <translation>Dix couleurs vives</translation>
    </message>
    <message>
        <source>Text on the chart</source>
        <translation>Texte sur le graphique</translation>
    </message>
    <message>
        <source>The table has a column “%1” already.</source>
        <translation>Le tableau a déjà une colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The table has no fields for this question.</source>
        <translation>Le tableau n’a pas de champ pour cette question.</translation>
    </message>
    <message>
        <source>The usual colours</source>
        <translation>Les couleurs habituelles</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>Il n’y a pas de colonne «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Tile map</source>
        <translation>Carte en tuiles</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>Carte proportionnelle</translation>
    </message>
    <message>
        <source>Trying charts on the data…</source>
        <translation>Essai de graphiques sur les données…</translation>
    </message>
    <message>
        <source>Two-sided: blue, orange</source>
        <translation>Deux côtés&#xa0;: bleu, orange</translation>
    </message>
    <message>
        <source>Two-sided: purple, green</source>
        <translation>Deux côtés&#xa0;: violet, vert</translation>
    </message>
    <message>
        <source>Two-sided: red, blue</source>
        <translation>Deux côtés&#xa0;: rouge, bleu</translation>
    </message>
    <message>
        <source>Upright, at X</source>
        <translation>Verticale, à X</translation>
    </message>
    <message>
        <source>Use this chart: %1</source>
        <translation>Prendre ce graphique&#xa0;: %1</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Que voulez-vous savoir?</translation>
    </message>
    <message>
        <source>Write a date as 2026-10-07.</source>
        <translation>Écrivez une date comme 2026-10-07.</translation>
    </message>
    <message>
        <source>Write a formula, such as datum.a / datum.b.</source>
        <translation>Écrivez une formule, par exemple datum.a / datum.b.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Écrivez un nombre.</translation>
    </message>
    <message>
        <source>Write a value.</source>
        <translation>Écrivez une valeur.</translation>
    </message>
    <message>
        <source>Write the note here</source>
        <translation>Écrire la note ici</translation>
    </message>
    <message>
        <source>X, other end</source>
        <translation>X, autre bout</translation>
    </message>
    <message>
        <source>Y, other end</source>
        <translation>Y, autre bout</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>datum.a / datum.b</source>
        <translation>datum.a / datum.b</translation>
    </message>
    <message>
        <source>has a value</source>
        <translation>a une valeur</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est manquant</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est parmi</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>Reference line</source>
        <translation>Ligne de repère</translation>
    </message>
    <message>
        <source>Reading line</source>
        <translation>Ligne de lecture</translation>
    </message>
    <message>
        <source>Move it with the arrow keys; Return takes its value over.</source>
        <translation>Déplacez-la avec les flèches; Entrée reprend sa valeur.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Table of the chart&apos;s second layer: %1</source>
        <translation>Tableau de la deuxième couche du diagramme&#xa0;: %1</translation>
    </message>
    <message>
        <source>It reads the axis: %1.</source>
        <translation>Elle lit l’axe&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Échelles</translation>
    </message>
    <message>
        <source>Separate on X</source>
        <translation>Séparées en X</translation>
    </message>
    <message>
        <source>Separate on Y</source>
        <translation>Séparées en Y</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a row and its setting</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>UiKit</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Chartroom cannot start</source>
        <translation>Chartroom ne peut pas démarrer</translation>
    </message>
    <message>
        <source>insufficient evidence</source>
        <translation>preuves insuffisantes</translation>
    </message>
    <message>
        <source>not yet at level 1</source>
        <translation>pas encore au niveau 1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1; niveau attendu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>Étapes terminées&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation>Fait à %1&#xa0;%</translation>
    </message>
    <message>
        <source>likely between level %1 and %2</source>
        <translation>probablement entre les niveaux %1 et %2</translation>
    </message>
    <message>
        <source>not enough evidence yet</source>
        <translation>pas encore assez de preuves</translation>
    </message>
    <message>
        <source>%1 %2: %3, expected %4.</source>
        <translation>%1 %2&#xa0;: %3; niveau attendu&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Competency profile</source>
        <translation>Profil de compétences</translation>
    </message>
    <message>
        <source>IE</source>
        <translation>PI</translation>
    </message>
    <message>
        <source>Open this address outside Chartroom?</source>
        <translation>Ouvrir cette adresse à l’extérieur de Chartroom?</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Ouvrir l’adresse</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>page en cours</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>UiLearner</name>
    <message>
        <source>%1: %2 rows, %3 columns</source>
        <translation>%1&#xa0;: %2 lignes, %3 colonnes</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>Practice data, fictional</source>
        <translation>Données d’exercice, fictives</translation>
    </message>
    <message>
        <source>Open data and dictionary</source>
        <translation>Ouvrir les données et le dictionnaire</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>See all lessons</source>
        <translation>Voir toutes les leçons</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Reprendre là où vous étiez</translation>
    </message>
    <message>
        <source>Answers this week</source>
        <translation>Réponses de la semaine</translation>
    </message>
    <message>
        <source>Competency profile</source>
        <translation>Profil de compétences</translation>
    </message>
    <message>
        <source>Open my record</source>
        <translation>Ouvrir mon dossier</translation>
    </message>
    <message>
        <source>1 Aware   2 Foundation   3 Proficient   4 Advanced
Dot and line: your level and likely range. Tick: expected for your role. Dashed circle: not enough evidence yet (IE).</source>
        <translation>1 Sensibilisation   2 Base   3 Maîtrise   4 Expertise
Point et trait&#xa0;: votre niveau et l’intervalle probable. Tiret&#xa0;: niveau attendu pour votre rôle. Cercle pointillé&#xa0;: preuves insuffisantes pour l’instant (PI).</translation>
    </message>
    <message>
        <source>Learning path: %1</source>
        <translation>Parcours d’apprentissage&#xa0;: %1</translation>
    </message>
    <message>
        <source>You have finished every lesson of the path.</source>
        <translation>Vous avez terminé toutes les leçons du parcours.</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>Étapes terminées&#xa0;: %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation>
            <numerusform>Environ %n&#xa0;min restante</numerusform>
            <numerusform>Environ %n&#xa0;min restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue lesson</source>
        <translation>Poursuivre la leçon</translation>
    </message>
    <message>
        <source>Begin lesson</source>
        <translation>Commencer la leçon</translation>
    </message>
    <message>
        <source>No answers yet.</source>
        <translation>Pas encore de réponses.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>One lesson takes about ten minutes.</source>
        <translation>Une leçon prend environ dix minutes.</translation>
    </message>
    <message>
        <source>%1 of %2 were right</source>
        <translation>Bonnes réponses&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>No lesson pack is installed. Reinstall the program, or open a pack file.</source>
        <translation>Aucune trousse de leçons n’est installée. Réinstallez le programme, ou ouvrez un fichier de trousse.</translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation>Leçons terminées&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 minutes, builds %2</source>
        <translation>%1&#xa0;minutes, compétences&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>Étapes&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>À commencer</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>At expected</source>
        <translation>Au niveau attendu</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>En progrès</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Needs evidence</source>
        <translation>Peu de preuves</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>niveau attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>IE</source>
        <translation>PI</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mon dossier</translation>
    </message>
    <message>
        <source>Only you see this page. You choose what to share.</source>
        <translation>Visible pour vous seulement. Vous choisissez quoi partager.</translation>
    </message>
    <message>
        <source>Target profile</source>
        <translation>Profil cible</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Profil cible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Filled boxes: your band. Tick: expected for your role. IE: not enough evidence yet. Choose a row to see what is still missing.</source>
        <translation>Cases remplies&#xa0;: votre palier. Tiret&#xa0;: niveau attendu pour votre rôle. PI&#xa0;: preuves insuffisantes pour l’instant. Choisissez une ligne pour voir ce qui manque encore.</translation>
    </message>
    <message>
        <source>Target kept.</source>
        <translation>Le profil cible est conservé.</translation>
    </message>
    <message>
        <source>Save a copy of all my answers</source>
        <translation>Enregistrer une copie de toutes mes réponses</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>Lignes JSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Fichier enregistré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Name (stays on this machine)</source>
        <translation>Nom (reste sur cet ordinateur)</translation>
    </message>
    <message>
        <source>Role you work toward</source>
        <translation>Rôle visé</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Les paramètres sont enregistrés.</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mes réponses</translation>
    </message>
    <message>
        <source>What I wrote or chose, and the feedback I got</source>
        <translation>Ce que j’ai écrit ou choisi, et la rétroaction reçue</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures et durées</translation>
    </message>
    <message>
        <source>When I answered and how long it took</source>
        <translation>Quand j’ai répondu et combien de temps j’ai mis</translation>
    </message>
    <message>
        <source>How sure I was</source>
        <translation>Mon degré de certitude</translation>
    </message>
    <message>
        <source>My self-rating</source>
        <translation>Mon autoévaluation</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mes notes</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mon nom</translation>
    </message>
    <message>
        <source>What do you want to share?</source>
        <translation>Que voulez-vous partager?</translation>
    </message>
    <message>
        <source>Which tasks I did, on which day, and whether they were right</source>
        <translation>Les tâches que j’ai faites, le jour, et si elles étaient réussies</translation>
    </message>
    <message>
        <source>Always shared: a report card needs it.</source>
        <translation>Toujours partagé&#xa0;: un bulletin en a besoin.</translation>
    </message>
    <message>
        <source>Ministry/Unit</source>
        <translation>Ministère/Unité</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Avec qui</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Share %n field(s)</source>
        <translation>
            <numerusform>Partager %n champ</numerusform>
            <numerusform>Partager %n champs</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Échu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>What my manager will see</source>
        <translation>Ce que verra votre gestionnaire</translation>
    </message>
    <message>
        <source>Sharing log</source>
        <translation>Registre des partages</translation>
    </message>
    <message>
        <source>Which tasks, on which day, right or not</source>
        <translation>Quelles tâches, quel jour, réussies ou non</translation>
    </message>
    <message>
        <source>No answers, no times and no name, unless you add them</source>
        <translation>Ni réponses, ni heures, ni nom, sauf si vous les ajoutez</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>You confirm each field before the file is made.</source>
        <translation>Vous confirmez chaque champ avant la création du fichier.</translation>
    </message>
    <message>
        <source>C means at the expected standard. It is a good result.</source>
        <translation>C veut dire&#xa0;: à la norme attendue. C’est un bon résultat.</translation>
    </message>
    <message>
        <source>Nothing shared yet. Each share leaves a receipt here.</source>
        <translation>Rien n’est partagé pour l’instant. Chaque partage laisse un reçu ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n reçu</numerusform>
            <numerusform>%n reçus</numerusform>
        </translation>
    </message>
    <message>
        <source>No recipient named</source>
        <translation>Aucun destinataire indiqué</translation>
    </message>
    <message>
        <source>%1, receipt %2</source>
        <translation>%1, reçu %2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Save the file to share</source>
        <translation>Enregistrer le fichier à partager</translation>
    </message>
    <message>
        <source>Progress of a learner (*.crprogress)</source>
        <translation>Progrès d’une personne (*.crprogress)</translation>
    </message>
    <message>
        <source>Saved to %1. Send this file to your manager.</source>
        <translation>Fichier enregistré&#xa0;: %1. Envoyez ce fichier à votre gestionnaire.</translation>
    </message>
    <message>
        <source>Take your consent back?</source>
        <translation>Retirer votre consentement?</translation>
    </message>
    <message>
        <source>A small file tells the recipient. With its import your facts leave all later report cards.</source>
        <translation>Un petit fichier en informe le destinataire. Une fois ce fichier importé, vos résultats ne figureront plus dans les bulletins suivants.</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Retirer le consentement</translation>
    </message>
    <message>
        <source>Save the notice of withdrawal</source>
        <translation>Enregistrer l’avis de retrait</translation>
    </message>
    <message>
        <source>Withdrawn. Send %1 to the recipient.</source>
        <translation>Le consentement est retiré. Envoyez %1 au destinataire.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n réponse</numerusform>
            <numerusform>%1&#xa0;: %n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the workbench</source>
        <translation>Ouvrir dans l’atelier</translation>
    </message>
    <message>
        <source>Open %1 in the workbench</source>
        <translation>Ouvrir %1 dans l’atelier</translation>
    </message>
    <message>
        <source>Open a pack…</source>
        <translation>Ouvrir une trousse…</translation>
    </message>
    <message>
        <source>Learn with it</source>
        <translation>Apprendre avec elle</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Recommencer à zéro</translation>
    </message>
    <message numerus="yes">
        <source>%n errors were found; the parts they are in are left out. The command “pack check” names them.</source>
        <translation>
            <numerusform>%n erreur a été trouvée; la partie touchée est laissée de côté. La commande «&#xa0;pack check&#xa0;» la nomme.</numerusform>
            <numerusform>%n erreurs ont été trouvées; les parties touchées sont laissées de côté. La commande «&#xa0;pack check&#xa0;» les nomme.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are trying this pack out. Nothing goes into your record.</source>
        <translation>Vous essayez cette trousse. Rien n’entre dans votre dossier.</translation>
    </message>
    <message>
        <source>Your tries are kept apart, to go on with. Choose “Learn with it” to let answers count.</source>
        <translation>Vos essais sont gardés à part, pour continuer plus tard. Choisissez «&#xa0;Apprendre avec elle&#xa0;» pour que vos réponses comptent.</translation>
    </message>
    <message>
        <source>Refresh due</source>
        <translation>À rafraîchir</translation>
    </message>
    <message>
        <source>It is some time since you last answered. A few tasks refresh it; your level stays.</source>
        <translation>Votre dernière réponse remonte à un certain temps. Quelques exercices suffisent pour rafraîchir; votre niveau reste le même.</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Assez élevé</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Share of answers</source>
        <translation>Part des réponses</translation>
    </message>
    <message>
        <source>You expected</source>
        <translation>Vous pensiez</translation>
    </message>
    <message>
        <source>Were right</source>
        <translation>Bonnes réponses</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Vous avez dit</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>What you expected and what came out</source>
        <translation>Ce que vous pensiez et ce qui en est sorti</translation>
    </message>
    <message>
        <source>Sure, and not right</source>
        <translation>En toute certitude, mais pas encore juste</translation>
    </message>
    <message>
        <source>How sure you were</source>
        <translation>Votre degré de certitude</translation>
    </message>
    <message>
        <source>Only you see this</source>
        <translation>Personne d’autre ne voit ceci</translation>
    </message>
    <message>
        <source>Counted are first answers to a question that say how sure you are. Brier score: %1 (0 is best; always “unsure” gives 0.25).</source>
        <translation>Seules comptent les premières réponses à une question qui indiquent votre degré de certitude. Score de Brier&#xa0;: %1 (0 est le meilleur; toujours «&#xa0;Faible&#xa0;» donne 0,25).</translation>
    </message>
    <message>
        <source>That means</source>
        <translation>Cela veut dire</translation>
    </message>
    <message>
        <source>None so far. Answers you were sure of and that were not right will stand here.</source>
        <translation>Aucune pour l’instant. Les réponses données avec un degré de certitude élevé et qui n’étaient pas justes figureront ici.</translation>
    </message>
    <message>
        <source>Nothing teaches more than these. Look again, then try again.</source>
        <translation>Rien n’apprend davantage. Regardez de nouveau, puis réessayez.</translation>
    </message>
    <message>
        <source>The newest %1 are shown.</source>
        <translation>Les %1 plus récentes sont affichées.</translation>
    </message>
    <message>
        <source>You answered: %1 (%2)</source>
        <translation>Votre réponse&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Right since %1</source>
        <translation>Juste depuis le %1</translation>
    </message>
    <message>
        <source>Its pack is no longer here.</source>
        <translation>Sa trousse n’est plus ici.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open the lesson</source>
        <translation>Ouvrir la leçon</translation>
    </message>
    <message>
        <source>Due for review today</source>
        <translation>À réviser aujourd’hui</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>Commencer la révision</translation>
    </message>
    <message numerus="yes">
        <source>About %n min</source>
        <translation>
            <numerusform>Environ %n&#xa0;min</numerusform>
            <numerusform>Environ %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exercise(s)</source>
        <translation>
            <numerusform>exercice</numerusform>
            <numerusform>exercices</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due until %1.</source>
        <translation>Rien à réviser avant le %1.</translation>
    </message>
    <message>
        <source>Nothing to review yet. Every exercise you answer comes back here by itself.</source>
        <translation>Rien à réviser pour l’instant. Chaque exercice que vous faites revient ici de lui-même.</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>You are at your target in every competency, and nothing fades yet.</source>
        <translation>Vous avez atteint votre cible dans chaque compétence, et rien ne s’efface encore.</translation>
    </message>
    <message>
        <source>Open lesson: %1</source>
        <translation>Ouvrir la leçon&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new exercise(s) for it</source>
        <translation>
            <numerusform>%n nouvel exercice à ce sujet</numerusform>
            <numerusform>%n nouveaux exercices à ce sujet</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of my record</source>
        <translation>Parties de mon dossier</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>How I see myself</source>
        <translation>Comment je me situe</translation>
    </message>
    <message>
        <source>How levels are found</source>
        <translation>Comment les niveaux sont établis</translation>
    </message>
    <message>
        <source>How sure do you want to be?</source>
        <translation>Quel degré de certitude voulez-vous garder?</translation>
    </message>
    <message>
        <source>The exercises of this review are no longer here.</source>
        <translation>Les exercices de cette révision ne sont plus ici.</translation>
    </message>
    <message>
        <source>Better learned anew</source>
        <translation>À réapprendre plutôt qu’à réviser</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>What you have learned comes back just before it fades. Your level stays.</source>
        <translation>Ce que vous avez appris revient juste avant de s’effacer. Votre niveau reste le même.</translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of packs that are no longer here are left out.</source>
        <translation>
            <numerusform>%n exercice d’une trousse qui n’est plus ici est laissé de côté.</numerusform>
            <numerusform>%n exercices de trousses qui ne sont plus ici sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exercise(s) due</source>
        <translation>
            <numerusform>exercice à réviser</numerusform>
            <numerusform>exercices à réviser</numerusform>
        </translation>
    </message>
    <message>
        <source>These were missed eight times. Asking again helps little, so they rest here. Read their lesson, then try them there.</source>
        <translation>Ces exercices ont été manqués huit fois. Les redemander aide peu; ils reposent donc ici. Relisez leur leçon, puis essayez-les là-bas.</translation>
    </message>
    <message>
        <source>0 Not yet</source>
        <translation>0 Pas encore</translation>
    </message>
    <message>
        <source>Keep my view</source>
        <translation>Garder mon avis</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>Mon avis</translation>
    </message>
    <message>
        <source>Answers show</source>
        <translation>Mes réponses</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Which statement fits you best today?</source>
        <translation>Quel énoncé vous décrit le mieux aujourd’hui?</translation>
    </message>
    <message>
        <source>None of these yet.</source>
        <translation>Aucun de ceux-ci pour l’instant.</translation>
    </message>
    <message>
        <source>Only you see your view, unless you choose to share it.</source>
        <translation>Personne d’autre ne voit votre avis, à moins que vous ne le communiquiez.</translation>
    </message>
    <message>
        <source>Choose a statement first.</source>
        <translation>Choisissez d’abord un énoncé.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certitude</translation>
    </message>
    <message numerus="yes">
        <source>One sitting asks %n of them.</source>
        <translation>
            <numerusform>Une séance en demande %n.</numerusform>
            <numerusform>Une séance en demande %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase everything about you?</source>
        <translation>Effacer tout ce qui vous concerne?</translation>
    </message>
    <message>
        <source>This goes, for good</source>
        <translation>Ce qui disparaît pour toujours</translation>
    </message>
    <message>
        <source>Your answers, drafts, notes and ratings. Your name and pseudonym. Your sharing log and the key that signs your files. All automatic backups of them on this computer.</source>
        <translation>Vos réponses, brouillons, notes et autoévaluations. Votre nom et votre pseudonyme. Votre journal de partage et la clé qui signe vos fichiers. Toutes leurs copies automatiques sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Files you saved or shared, and report cards made from them. Take your consents back first if you want to be left out of new cards. Copies that others made of this computer&apos;s disk stay too.</source>
        <translation>Les fichiers que vous avez enregistrés ou partagés, et les bulletins qui en sont tirés. Pour ne plus figurer dans de nouveaux bulletins, retirez d’abord vos consentements. Les copies que d’autres ont faites du disque de cet ordinateur restent aussi.</translation>
    </message>
    <message>
        <source>Nobody can bring it back</source>
        <translation>Personne ne pourra le rétablir</translation>
    </message>
    <message>
        <source>Type the word %1 to go on. You then start as somebody new.</source>
        <translation>Tapez le mot %1 pour continuer. Vous recommencez ensuite comme une nouvelle personne.</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>EFFACER</translation>
    </message>
    <message>
        <source>The word %1</source>
        <translation>Le mot %1</translation>
    </message>
    <message>
        <source>Save a copy of everything…</source>
        <translation>Enregistrer une copie de tout…</translation>
    </message>
    <message>
        <source>Save a copy of everything</source>
        <translation>Enregistrer une copie de tout</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Nothing was erased. Type the word %1 first.</source>
        <translation>Rien n’a été effacé. Tapez d’abord le mot %1.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>Everything about you is on this computer. You can erase all of it at any time.</source>
        <translation>Tout ce qui vous concerne est sur cet ordinateur. Vous pouvez tout effacer en tout temps.</translation>
    </message>
    <message>
        <source>Erase everything about me…</source>
        <translation>Effacer tout ce qui me concerne…</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>solution</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n indice</numerusform>
            <numerusform>%n indices</numerusform>
        </translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Au hasard</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n second(s)</source>
        <translation>
            <numerusform>%1, %n seconde</numerusform>
            <numerusform>%1, %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>See what goes out</source>
        <translation>Voir ce qui sort</translation>
    </message>
    <message>
        <source>Without it you appear as %1.</source>
        <translation>Sans lui, vous apparaissez sous le nom %1.</translation>
    </message>
    <message>
        <source>Write who may read this, for example the path of your unit.</source>
        <translation>Indiquez qui peut lire ceci, par exemple le chemin de votre unité.</translation>
    </message>
    <message>
        <source>Putting the file together</source>
        <translation>Préparation du fichier</translation>
    </message>
    <message>
        <source>not enough evidence</source>
        <translation>pas assez de preuves</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Self-rating of %1, level %2</source>
        <translation>Autoévaluation de %1, niveau %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nomination: %1</source>
        <translation>Candidature&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pulse answers: %1</source>
        <translation>Réponses au sondage&#xa0;: %1</translation>
    </message>
    <message>
        <source>For %1. You appear as %2.</source>
        <translation>Pour %1. Vous apparaissez sous le nom %2.</translation>
    </message>
    <message>
        <source>For %1, until %2. You appear as %3.</source>
        <translation>Pour %1, jusqu’au %2. Vous apparaissez sous le nom %3.</translation>
    </message>
    <message>
        <source>Share exactly this?</source>
        <translation>Partager exactement ceci?</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Ce que contient le fichier</translation>
    </message>
    <message>
        <source>Not in it: %1</source>
        <translation>Ce qu’il ne contient pas&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), as they stand in the file</source>
        <translation>
            <numerusform>%n réponse, telle qu’elle figure dans le fichier</numerusform>
            <numerusform>%n réponses, telles qu’elles figurent dans le fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers in the file</source>
        <translation>Réponses dans le fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n further entry(s)</source>
        <translation>
            <numerusform>%n autre élément</numerusform>
            <numerusform>%n autres éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>What report cards count from it</source>
        <translation>Ce que les bulletins en comptent</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n answer(s))</source>
        <translation>
            <numerusform>%1&#xa0;: %2 (%n réponse)</numerusform>
            <numerusform>%1&#xa0;: %2 (%n réponses)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet: only first answers without help count.</source>
        <translation>Rien encore&#xa0;: seules les premières réponses données sans aide comptent.</translation>
    </message>
    <message>
        <source>Cards of a team show groups of 10 or more people, never you alone. Who has the file can also read every line above.</source>
        <translation>Les bulletins d’équipe montrent des groupes de 10 personnes ou plus, jamais vous seul. Qui détient le fichier peut aussi lire chaque ligne ci-dessus.</translation>
    </message>
    <message>
        <source>My reflections</source>
        <translation>Mes réflexions</translation>
    </message>
    <message>
        <source>What I wrote where nothing is right or wrong</source>
        <translation>Ce que j’ai écrit là où rien n’est juste ou faux</translation>
    </message>
    <message>
        <source>Problems I reported</source>
        <translation>Les problèmes que j’ai signalés</translation>
    </message>
    <message>
        <source>What I said is wrong or unclear in a task</source>
        <translation>Ce que j’ai trouvé erroné ou peu clair dans une tâche</translation>
    </message>
    <message>
        <source>My nomination</source>
        <translation>Ma candidature</translation>
    </message>
    <message>
        <source>The evidence I chose as a data hero</source>
        <translation>Les preuves que j’ai choisies comme héros des données</translation>
    </message>
    <message>
        <source>My pulse answers</source>
        <translation>Mes réponses au sondage</translation>
    </message>
    <message>
        <source>Shown for groups only, never for me alone</source>
        <translation>Présentées par groupes seulement, jamais pour moi seul</translation>
    </message>
    <message>
        <source>Tasks and results</source>
        <translation>Tâches et résultats</translation>
    </message>
    <message>
        <source>This is the very file of receipt %1.</source>
        <translation>C’est exactement le fichier du reçu %1.</translation>
    </message>
    <message>
        <source>No receipt belongs to this file. You did not share it from here, or it was changed.</source>
        <translation>Aucun reçu ne correspond à ce fichier. Vous ne l’avez pas partagé d’ici, ou il a été modifié.</translation>
    </message>
    <message>
        <source>What is in this file</source>
        <translation>Ce que contient ce fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Look into a shared file…</source>
        <translation>Examiner un fichier partagé…</translation>
    </message>
    <message>
        <source>Look into a shared file</source>
        <translation>Examiner un fichier partagé</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n réponse attend d’être envoyée.</numerusform>
            <numerusform>%n réponses attendent d’être envoyées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or other record(s) are waiting to be sent.</source>
        <translation>
            <numerusform>%n note ou autre inscription attend d’être envoyée.</numerusform>
            <numerusform>%n notes ou autres inscriptions attendent d’être envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Rien n’attend d’être envoyé.</translation>
    </message>
    <message>
        <source>Department store</source>
        <translation>Dépôt du ministère</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Your answers are kept on this machine. With a department store they are kept there as well, and all your machines show the same record. You need no network to learn.</source>
        <translation>Vos réponses sont gardées sur cet ordinateur. Avec un dépôt du ministère, elles y sont gardées aussi, et tous vos ordinateurs montrent le même dossier. Vous pouvez apprendre sans réseau.</translation>
    </message>
    <message>
        <source>How far the sync is</source>
        <translation>Avancement de la synchronisation</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>Last synced: %1</source>
        <translation>Dernière synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not synced yet. The program does it at its start and every 30 minutes.</source>
        <translation>Pas encore synchronisé. Le programme le fait à son démarrage et toutes les 30 minutes.</translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this machine.</source>
        <translation>Le mot de passe est gardé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The password is kept in a file that only you can read.</source>
        <translation>Le mot de passe est gardé dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) sent.</source>
        <translation>
            <numerusform>%n réponse envoyée.</numerusform>
            <numerusform>%n réponses envoyées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came from your other devices.</source>
        <translation>
            <numerusform>%n réponse est venue de vos autres appareils.</numerusform>
            <numerusform>%n réponses sont venues de vos autres appareils.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in step.</source>
        <translation>Tout est à jour.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not take %n record(s). They stay here and are tried again.</source>
        <translation>
            <numerusform>Le serveur n’a pas pris %n inscription. Elle reste ici et sera envoyée de nouveau.</numerusform>
            <numerusform>Le serveur n’a pas pris %n inscriptions. Elles restent ici et seront envoyées de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works. You can sync.</source>
        <translation>La connexion fonctionne. Vous pouvez synchroniser.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message numerus="yes">
        <source>%n of your answers would be graded differently.</source>
        <translation>
            <numerusform>%n de vos réponses recevrait une autre note.</numerusform>
            <numerusform>%n de vos réponses recevraient une autre note.</numerusform>
        </translation>
    </message>
    <message>
        <source>A lesson pack was corrected. Nothing changes unless you say so.</source>
        <translation>Une trousse de leçons a été corrigée. Rien ne change sans votre accord.</translation>
    </message>
    <message>
        <source>%1: your answer “%2” is right now.</source>
        <translation>%1&#xa0;: votre réponse «&#xa0;%2&#xa0;» est maintenant bonne.</translation>
    </message>
    <message>
        <source>%1: your answer “%2” was right and is not any more.</source>
        <translation>%1&#xa0;: votre réponse «&#xa0;%2&#xa0;» était bonne et ne l’est plus.</translation>
    </message>
    <message>
        <source>%1: your answer “%2” earns another part of the score.</source>
        <translation>%1&#xa0;: votre réponse «&#xa0;%2&#xa0;» vaut une autre part de la note.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… et %n autre.</numerusform>
            <numerusform>… et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old grades stay in your record. The newest counts.</source>
        <translation>Les anciennes notes restent dans votre dossier. La plus récente compte.</translation>
    </message>
    <message>
        <source>Take the new grades?</source>
        <translation>Prendre les nouvelles notes?</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Les prendre</translation>
    </message>
    <message>
        <source>Which role do you work toward? It decides what is expected of you here.</source>
        <translation>Vers quel rôle travaillez-vous? Il détermine ce qui est attendu de vous ici.</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>Choisir un rôle</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Rien à réviser aujourd’hui.</translation>
    </message>
    <message>
        <source>Your department’s store stays as it is</source>
        <translation>Le dépôt de votre ministère reste tel quel</translation>
    </message>
    <message>
        <source>Ask the administrator of that store to erase you there as well.</source>
        <translation>Demandez à l’administrateur de ce dépôt de vous y effacer aussi.</translation>
    </message>
    <message>
        <source>Your answers are on this computer and in your department’s store. You can erase what is on this computer at any time.</source>
        <translation>Vos réponses sont sur cet ordinateur et dans le dépôt de votre ministère. Vous pouvez effacer en tout temps ce qui est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faits</translation>
    </message>
    <message>
        <source>Module or lesson</source>
        <translation>Module ou leçon</translation>
    </message>
    <message>
        <source>Stops of your path</source>
        <translation>Étapes de votre parcours</translation>
    </message>
    <message>
        <source>No notes yet. In a lesson, Ctrl+M writes a note and Ctrl+B bookmarks the step.</source>
        <translation>Pas encore de notes. Dans une leçon, Ctrl+M ouvre une note et Ctrl+B met un signet à l’étape.</translation>
    </message>
    <message>
        <source>Open the step</source>
        <translation>Ouvrir l’étape</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Notes and bookmarks</source>
        <translation>Notes et signets</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>A lesson that is no longer installed</source>
        <translation>Une leçon qui n’est plus installée</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>The pack of this lesson is no longer installed. Open its pack file first.</source>
        <translation>La trousse de cette leçon n’est plus installée. Ouvrez d’abord son fichier.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Print and copy</source>
        <translation>Imprimer et copier</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>Imprimer cette page…</translation>
    </message>
    <message>
        <source>Print the whole guide…</source>
        <translation>Imprimer tout le guide…</translation>
    </message>
    <message>
        <source>Save this page as PDF…</source>
        <translation>Enregistrer cette page en PDF…</translation>
    </message>
    <message>
        <source>Save the whole guide as PDF…</source>
        <translation>Enregistrer tout le guide en PDF…</translation>
    </message>
    <message>
        <source>Copy this page</source>
        <translation>Copier cette page</translation>
    </message>
    <message>
        <source>Install the program again to get all of it.</source>
        <translation>Réinstallez le programme pour l’avoir au complet.</translation>
    </message>
    <message>
        <source>The guide cannot be read.</source>
        <translation>Impossible de lire le guide.</translation>
    </message>
    <message>
        <source>Some pages of the guide cannot be read.</source>
        <translation>Impossible de lire certaines pages du guide.</translation>
    </message>
    <message>
        <source>The guide has no such page: %1.</source>
        <translation>Le guide n’a pas de telle page&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) found</source>
        <translation>
            <numerusform>%n page trouvée</numerusform>
            <numerusform>%n pages trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>That lesson is in none of the installed packs.</source>
        <translation>Cette leçon n’est dans aucune des trousses installées.</translation>
    </message>
    <message>
        <source>Chartroom guide</source>
        <translation>Guide de Chartroom</translation>
    </message>
    <message>
        <source>The page is on the clipboard.</source>
        <translation>La page est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF is being written.</source>
        <translation>Le PDF est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Sommaire du guide</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Pour commencer</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation>Glossaire de A à Z</translation>
    </message>
    <message>
        <source>Print the guide</source>
        <translation>Imprimer le guide</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencée</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>à commencer</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Lessons that build %1</source>
        <translation>Leçons qui développent %1</translation>
    </message>
    <message>
        <source>No lesson of the installed packs builds it yet.</source>
        <translation>Aucune leçon des trousses installées ne la développe pour l’instant.</translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation>Où vous en êtes</translation>
    </message>
    <message>
        <source>The modules</source>
        <translation>Les modules</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>The order of each path</source>
        <translation>L’ordre de chaque parcours</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Modules and lessons</source>
        <translation>Modules et leçons</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open in the guide</source>
        <translation>Ouvrir dans le guide</translation>
    </message>
    <message>
        <source>Open %1 in the guide</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;» dans le guide</translation>
    </message>
    <message>
        <source>Terms in this step</source>
        <translation>Termes de cette étape</translation>
    </message>
    <message>
        <source>In English: *%1*</source>
        <translation>En anglais&#xa0;: *%1*</translation>
    </message>
    <message>
        <source>In French: *%1*</source>
        <translation>En français&#xa0;: *%1*</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>Tous les termes</translation>
    </message>
    <message>
        <source>Term of the glossary</source>
        <translation>Terme du glossaire</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>The terms of data work in plain words, in English and French.</source>
        <translation>Les termes du travail avec les données, en mots simples, en français et en anglais.</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>Ontario</translation>
    </message>
    <message>
        <source>Canada (federal)</source>
        <translation>Canada (fédéral)</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Law cards of</source>
        <translation>Fiches de droit</translation>
    </message>
    <message>
        <source>Hide practice and tests</source>
        <translation>Masquer les exercices et les tests</translation>
    </message>
    <message>
        <source>Show practice and tests (%1)</source>
        <translation>Afficher les exercices et les tests (%1)</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Exercises you have seen</source>
        <translation>Exercices que vous avez vus</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Search lessons, datasets, terms</source>
        <translation>Chercher des leçons, des données, des termes</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>The texts are being read. You can type already.</source>
        <translation>La lecture des textes est en cours. Vous pouvez déjà écrire.</translation>
    </message>
    <message>
        <source>Type a word, or its beginning.</source>
        <translation>Écrivez un mot, ou son début.</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Aucun résultat. Essayez moins de mots, ou d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no right answer to choose yet. Finish a lesson first.</source>
        <translation>Il n’y a pas encore de bonne réponse à choisir. Terminez d’abord une leçon.</translation>
    </message>
    <message>
        <source>Be a data hero</source>
        <translation>Devenir héros ou héroïne des données</translation>
    </message>
    <message>
        <source>What did you do with data that others could learn from? Choose answers that show it. Your manager sees it only when you share it.</source>
        <translation>Qu’avez-vous fait avec des données dont d’autres pourraient s’inspirer? Choisissez des réponses qui le montrent. Votre gestionnaire ne le voit que si vous le partagez.</translation>
    </message>
    <message>
        <source>What you did with data</source>
        <translation>Ce que vous avez fait avec des données</translation>
    </message>
    <message>
        <source>Right answers that show it</source>
        <translation>Bonnes réponses qui le montrent</translation>
    </message>
    <message>
        <source>Keep my nomination</source>
        <translation>Garder ma candidature</translation>
    </message>
    <message>
        <source>Your nomination of %1 holds. A new one takes its place.</source>
        <translation>Votre candidature du %1 tient toujours. Une nouvelle la remplace.</translation>
    </message>
    <message>
        <source>Say in a few words what you did.</source>
        <translation>Dites en quelques mots ce que vous avez fait.</translation>
    </message>
    <message>
        <source>Choose at least one answer that shows it.</source>
        <translation>Choisissez au moins une réponse qui le montre.</translation>
    </message>
    <message>
        <source>Kept. Share it when you like, in Share.</source>
        <translation>C’est gardé. Partagez-la quand vous voulez, sous Partager.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>guère</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en partie</translation>
    </message>
    <message>
        <source>mostly</source>
        <translation>plutôt</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>tout à fait</translation>
    </message>
    <message>
        <source>How we work with data</source>
        <translation>Comment nous travaillons avec les données</translation>
    </message>
    <message>
        <source>How far do you agree, from 1 (not at all) to 5 (fully)? Answers are only shown for groups, and only when you share them. Nobody sees yours alone.</source>
        <translation>À quel point êtes-vous d’accord, de 1 (pas du tout) à 5 (tout à fait)? Les réponses ne sont montrées que pour des groupes, et seulement si vous les partagez. Personne ne voit les vôtres seules.</translation>
    </message>
    <message>
        <source>Keep my answers</source>
        <translation>Garder mes réponses</translation>
    </message>
    <message>
        <source>You last answered on %1. New answers stand beside the old ones.</source>
        <translation>Vous avez répondu pour la dernière fois le %1. De nouvelles réponses s’ajoutent aux anciennes.</translation>
    </message>
    <message>
        <source>You have not answered yet.</source>
        <translation>Vous n’avez pas encore répondu.</translation>
    </message>
    <message>
        <source>Statement %1 has no answer yet.</source>
        <translation>L’énoncé %1 n’a pas encore de réponse.</translation>
    </message>
    <message>
        <source>Kept. Share them when you like, in Share.</source>
        <translation>C’est gardé. Partagez-les quand vous voulez, sous Partager.</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Mon équipe</translation>
    </message>
    <message>
        <source>Skipped by your placement</source>
        <translation>Sauté selon votre positionnement</translation>
    </message>
    <message>
        <source>Questions can find where your path begins.</source>
        <translation>Quelques questions peuvent trouver où commence votre parcours.</translation>
    </message>
    <message>
        <source>%1 of %2 are answered. %3.</source>
        <translation>%1 sur %2 sont faites. %3.</translation>
    </message>
    <message>
        <source>No pack that is here has questions to find a starting point.</source>
        <translation>Aucune trousse installée n’a de questions pour trouver un point de départ.</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>Level %1 or %2: %3 or %4</source>
        <translation>Niveau %1 ou %2&#xa0;: %3 ou %4</translation>
    </message>
    <message>
        <source>Go on with the questions</source>
        <translation>Continuer les questions</translation>
    </message>
    <message>
        <source>Find my starting point</source>
        <translation>Trouver mon point de départ</translation>
    </message>
    <message>
        <source>Take the placement again</source>
        <translation>Refaire le positionnement</translation>
    </message>
    <message>
        <source>See my starting point</source>
        <translation>Voir mon point de départ</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencez ici</translation>
    </message>
    <message>
        <source>Where you stand, roughly</source>
        <translation>Où vous en êtes, à peu près</translation>
    </message>
    <message>
        <source>Your starting point</source>
        <translation>Votre point de départ</translation>
    </message>
    <message>
        <source>A few questions tell your level only roughly. They choose where you start, nothing else. They are no part of your record.</source>
        <translation>Quelques questions ne donnent qu’une idée de votre niveau. Elles choisissent votre point de départ, rien d’autre. Elles ne font pas partie de votre dossier.</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 sur %2 exactes</translation>
    </message>
    <message>
        <source>It is the first lesson of your path with something new for you. Those before it stay open.</source>
        <translation>C’est la première leçon de votre parcours qui a du nouveau pour vous. Celles d’avant restent ouvertes.</translation>
    </message>
    <message>
        <source>You have begun this lesson.</source>
        <translation>Vous avez commencé cette leçon.</translation>
    </message>
    <message>
        <source>Your path begins with its first lesson.</source>
        <translation>Votre parcours commence par sa première leçon.</translation>
    </message>
    <message>
        <source>Start with the first lesson</source>
        <translation>Aller à la première leçon</translation>
    </message>
    <message>
        <source>Welcome to Chartroom</source>
        <translation>Bienvenue dans Chartroom</translation>
    </message>
    <message>
        <source>Name (optional, stays on this machine)</source>
        <translation>Nom (facultatif, reste sur cet ordinateur)</translation>
    </message>
    <message>
        <source>%1, or just looking</source>
        <translation>%1, ou simple coup d’œil</translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation>Par où commencer</translation>
    </message>
    <message numerus="yes">
        <source>Find my starting point (about %n min)</source>
        <translation>
            <numerusform>Trouver mon point de départ (environ %n&#xa0;min)</numerusform>
            <numerusform>Trouver mon point de départ (environ %n&#xa0;min)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) find the lesson that fits you. You can pause or skip them at any time. They are no part of your record.</source>
        <translation>
            <numerusform>%n question trouve la leçon qui vous convient. Vous pouvez faire une pause ou la sauter à tout moment. Elle ne fait pas partie de votre dossier.</numerusform>
            <numerusform>%n questions trouvent la leçon qui vous convient. Vous pouvez faire une pause ou les sauter à tout moment. Elles ne font pas partie de votre dossier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your path begins with its first lesson. Every lesson is open to you at any time.</source>
        <translation>Votre parcours commence par sa première leçon. Toutes les leçons vous sont ouvertes en tout temps.</translation>
    </message>
    <message>
        <source>The lessons are being read. Try again in a moment.</source>
        <translation>Les leçons se chargent. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Learn to work with data, ten minutes at a time. What you do here stays on this computer until you share it.</source>
        <translation>Apprenez à travailler avec les données, dix minutes à la fois. Ce que vous faites ici reste sur cet ordinateur tant que vous ne le communiquez pas.</translation>
    </message>
</context>
<context>
    <name>UiLesson</name>
    <message>
        <source>Pick a mark: click it, or travel with the arrow keys and press Space.</source>
        <translation>Choisissez une marque&#xa0;: cliquez dessus, ou déplacez-vous avec les touches fléchées et appuyez sur Espace.</translation>
    </message>
    <message>
        <source>Picked: %1</source>
        <translation>Choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Bonne réponse</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>Quel est votre degré de certitude?</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>Assez élevé</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>This exercise needs a newer program. You can go on without it.</source>
        <translation>Cet exercice demande un programme plus récent. Vous pouvez continuer sans le faire.</translation>
    </message>
    <message>
        <source>Look at your chart again</source>
        <translation>Revoir votre graphique</translation>
    </message>
    <message>
        <source>Build the chart</source>
        <translation>Construire le graphique</translation>
    </message>
    <message>
        <source>Go on building the chart</source>
        <translation>Continuer le graphique</translation>
    </message>
    <message>
        <source>This is one right answer.</source>
        <translation>Voici une bonne réponse.</translation>
    </message>
    <message>
        <source>Partly.</source>
        <translation>En partie.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Pas encore.</translation>
    </message>
    <message>
        <source>This was not counted as a try.</source>
        <translation>Ceci n’a pas compté comme un essai.</translation>
    </message>
    <message>
        <source>See the solution</source>
        <translation>Voir la solution</translation>
    </message>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Indice %1 sur %2</translation>
    </message>
    <message>
        <source>Stuck? A hint does not lower your score.</source>
        <translation>Besoin d’aide? Un indice ne fait pas baisser votre résultat.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Check answer</source>
        <translation>Vérifier la réponse</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation>
            <numerusform>Environ %n&#xa0;min restante</numerusform>
            <numerusform>Environ %n&#xa0;min restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Check chart</source>
        <translation>Vérifier le graphique</translation>
    </message>
    <message>
        <source>Keep my guess</source>
        <translation>Garder ma prédiction</translation>
    </message>
    <message>
        <source>Finish lesson</source>
        <translation>Terminer la leçon</translation>
    </message>
    <message>
        <source>First tries count toward your level. You can try again as often as you like.</source>
        <translation>Ce sont les premiers essais qui comptent pour votre niveau. Vous pouvez réessayer autant de fois que vous le voulez.</translation>
    </message>
    <message>
        <source>Each answer counts once.</source>
        <translation>Chaque réponse compte une fois.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Une date</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Un nombre entier</translation>
    </message>
    <message numerus="yes">
        <source>A number with %n decimal(s)</source>
        <translation>
            <numerusform>Un nombre avec %n décimale</numerusform>
            <numerusform>Un nombre avec %n décimales</numerusform>
        </translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>étape en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencée</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>à commencer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>This lesson builds %1</source>
        <translation>Cette leçon développe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open dataset</source>
        <translation>Voir les données</translation>
    </message>
    <message>
        <source>*This part needs a newer program:*</source>
        <translation>*Cette partie demande un programme plus récent&#xa0;:*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Older text: this translation waits for an update.</source>
        <translation>Texte plus ancien&#xa0;: cette traduction attend une mise à jour.</translation>
    </message>
    <message>
        <source>What the data say</source>
        <translation>Ce que disent les données</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Afficher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Data dictionary</source>
        <translation>Dictionnaire de données</translation>
    </message>
    <message>
        <source>Your task.</source>
        <translation>Votre tâche.</translation>
    </message>
    <message>
        <source>Take the lesson again</source>
        <translation>Refaire la leçon</translation>
    </message>
    <message>
        <source>Your guess holds.</source>
        <translation>Votre prédiction tient.</translation>
    </message>
    <message>
        <source>Your guess is kept. It is not counted.</source>
        <translation>Votre prédiction est conservée. Elle n’est pas comptée.</translation>
    </message>
    <message>
        <source>Read on to compare it.</source>
        <translation>Lisez la suite pour la comparer.</translation>
    </message>
    <message>
        <source>Task %1 of %2</source>
        <translation>Tâche %1 sur %2</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Essai %1</translation>
    </message>
    <message>
        <source>Opens after your guess.</source>
        <translation>S’ouvre après votre prédiction.</translation>
    </message>
    <message>
        <source>Go to your guess</source>
        <translation>Aller à votre prédiction</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>The order shown is my answer</source>
        <translation>L’ordre affiché est ma réponse</translation>
    </message>
    <message>
        <source>Items in order</source>
        <translation>Éléments en ordre</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down move the current item.</source>
        <translation>Ctrl+Haut et Ctrl+Bas déplacent l’élément courant.</translation>
    </message>
    <message>
        <source>moved to place %1 of %2</source>
        <translation>déplacé à la place %1 sur %2</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Un mot ou quelques mots</translation>
    </message>
    <message>
        <source>Start the task</source>
        <translation>Commencer la tâche</translation>
    </message>
    <message>
        <source>Go on with the task</source>
        <translation>Poursuivre la tâche</translation>
    </message>
    <message>
        <source>Look at your answer again</source>
        <translation>Revoir votre réponse</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>You are trying this pack out. Nothing counts toward your level.</source>
        <translation>Vous essayez cette trousse. Rien ne compte pour votre niveau.</translation>
    </message>
    <message numerus="yes">
        <source>First tries count toward your level. %n tries are left.</source>
        <translation>
            <numerusform>Les premiers essais comptent pour votre niveau. Il reste %n essai.</numerusform>
            <numerusform>Les premiers essais comptent pour votre niveau. Il reste %n essais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this gap again.</source>
        <translation>Regardez de nouveau ce trou.</translation>
    </message>
    <message>
        <source>gap %1 of %2</source>
        <translation>trou %1 de %2</translation>
    </message>
    <message>
        <source>%1, after: %2</source>
        <translation>%1, après&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a gap and how it was read</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print lesson</source>
        <translation>Imprimer la leçon</translation>
    </message>
    <message>
        <source>Print lesson…</source>
        <translation>Imprimer la leçon…</translation>
    </message>
    <message>
        <source>Print with solutions…</source>
        <translation>Imprimer avec les solutions…</translation>
    </message>
    <message>
        <source>Circle all marks that fit.</source>
        <translation>Encerclez toutes les marques qui conviennent.</translation>
    </message>
    <message>
        <source>Circle one mark.</source>
        <translation>Encerclez une marque.</translation>
    </message>
    <message>
        <source>Columns of the data: %1</source>
        <translation>Colonnes des données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Draw the chart. Name the axes with their units.</source>
        <translation>Tracez le graphique. Nommez les axes avec leurs unités.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tick all that hold. Perhaps none does.</source>
        <translation>Cochez tout ce qui convient. Peut-être rien ne convient.</translation>
    </message>
    <message>
        <source>Tick all that hold.</source>
        <translation>Cochez tout ce qui convient.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Units: %1</source>
        <translation>Unités&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decimals: %1</source>
        <translation>Décimales&#xa0;: %1</translation>
    </message>
    <message>
        <source>Number the lines from 1 to %1.</source>
        <translation>Numérotez les lignes de 1 à %1.</translation>
    </message>
    <message>
        <source>Write the letter beside each line. Each letter is used at most once.</source>
        <translation>Écrivez la lettre à côté de chaque ligne. Chaque lettre sert au plus une fois.</translation>
    </message>
    <message>
        <source>Write the letter beside each line. Letters may be used more than once.</source>
        <translation>Écrivez la lettre à côté de chaque ligne. Une lettre peut servir plusieurs fois.</translation>
    </message>
    <message>
        <source>With solutions. Not for learners.</source>
        <translation>Avec les solutions. Pas pour les apprenants.</translation>
    </message>
    <message>
        <source>Name: %1   Date: %2</source>
        <translation>Nom&#xa0;: %1   Date&#xa0;: %2</translation>
    </message>
    <message>
        <source>A right answer:</source>
        <translation>Une bonne réponse&#xa0;:</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>Exercice %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows.</source>
        <translation>Les %1 premières lignes sur %2.</translation>
    </message>
    <message>
        <source>The chart cannot be drawn here.</source>
        <translation>Le graphique ne peut pas être tracé ici.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 de %2</translation>
    </message>
    <message>
        <source>What would you change, and why? You may draw it on the back.</source>
        <translation>Que changeriez-vous, et pourquoi? Vous pouvez dessiner au verso.</translation>
    </message>
    <message>
        <source>Draw first, then write your values. The axis goes from %1 to %2.</source>
        <translation>Dessinez d’abord, puis écrivez vos valeurs. L’axe va de %1 à %2.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Number the places in the chart that deserve a note, and write the notes here.</source>
        <translation>Numérotez les endroits du graphique qui méritent une note, et écrivez les notes ici.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Rows at random</source>
        <translation>Des lignes au hasard</translation>
    </message>
    <message>
        <source>At random in each group</source>
        <translation>Au hasard dans chaque groupe</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Les premières lignes du fichier</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <source>equal but for capitals and accents</source>
        <translation>égal, sauf majuscules et accents</translation>
    </message>
    <message>
        <source>nearly equal</source>
        <translation>presque égal</translation>
    </message>
    <message>
        <source>same first letter</source>
        <translation>même première lettre</translation>
    </message>
    <message>
        <source>same year</source>
        <translation>même année</translation>
    </message>
    <message>
        <source>What would you change? Cells that are sound stay as they are.</source>
        <translation>Que changeriez-vous? Les cellules correctes restent telles quelles.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Columns that tell rows apart</source>
        <translation>Colonnes qui distinguent les lignes</translation>
    </message>
    <message>
        <source>Texts that mean “no value”</source>
        <translation>Textes qui veulent dire «&#xa0;pas de valeur&#xa0;»</translation>
    </message>
    <message>
        <source>The totals of rows and columns and the grand total are published too.</source>
        <translation>Les totaux des lignes et des colonnes et le grand total sont publiés aussi.</translation>
    </message>
    <message>
        <source>No number from 1 to %1 may be seen or computed.</source>
        <translation>Aucun nombre de 1 à %1 ne doit se voir ni se calculer.</translation>
    </message>
    <message>
        <source>Cross out the numbers that are to be hidden.</source>
        <translation>Rayez les nombres à masquer.</translation>
    </message>
    <message>
        <source>Groups to put together</source>
        <translation>Groupes à réunir</translation>
    </message>
    <message>
        <source>Columns to compare</source>
        <translation>Colonnes à comparer</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Weight, 1 to 5</source>
        <translation>Poids, de 1 à 5</translation>
    </message>
    <message>
        <source>Ways to compare: %1</source>
        <translation>Façons de comparer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Link from this score on:</source>
        <translation>Relier à partir de ce score&#xa0;:</translation>
    </message>
    <message>
        <source>Each row at most once?</source>
        <translation>Chaque ligne au plus une fois?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Taille&#xa0;:</translation>
    </message>
    <message>
        <source>Drawing of %1</source>
        <translation>Dessin de %1</translation>
    </message>
    <message>
        <source>The fields beside the drawing set the same values.</source>
        <translation>Les champs à côté du dessin fixent les mêmes valeurs.</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Les données</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>Votre dessin</translation>
    </message>
    <message>
        <source>Title of the chart</source>
        <translation>Titre du graphique</translation>
    </message>
    <message>
        <source>A note: click a mark, or travel with the arrow keys and press Return. A place without a value stands in the table.</source>
        <translation>Pour une note, cliquez sur une marque, ou déplacez-vous avec les flèches et appuyez sur Entrée. Un endroit sans valeur se trouve dans le tableau.</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Note à %1</translation>
    </message>
    <message>
        <source>Remove the note at %1</source>
        <translation>Retirer la note à %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This value is given.</source>
        <translation>Cette valeur est donnée.</translation>
    </message>
    <message>
        <source>Move the dashed line over the axis with the arrow keys or the mouse. Return writes its value below.</source>
        <translation>Déplacez la ligne pointillée sur l’axe avec les flèches ou la souris. Entrée écrit sa valeur ci-dessous.</translation>
    </message>
    <message>
        <source>Repair the chart</source>
        <translation>Réparer le graphique</translation>
    </message>
    <message>
        <source>Go on repairing the chart</source>
        <translation>Continuer à réparer le graphique</translation>
    </message>
    <message>
        <source>New value, or: delete</source>
        <translation>Nouvelle valeur, ou&#xa0;: supprimer</translation>
    </message>
    <message>
        <source>Add a group of conditions</source>
        <translation>Ajouter un groupe de conditions</translation>
    </message>
    <message>
        <source>All groups must hold</source>
        <translation>Tous les groupes doivent être vrais</translation>
    </message>
    <message>
        <source>One group is enough</source>
        <translation>Un seul groupe suffit</translation>
    </message>
    <message>
        <source>How groups are joined</source>
        <translation>Comment les groupes sont reliés</translation>
    </message>
    <message>
        <source>First three results</source>
        <translation>Les trois premiers résultats</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Formula for %1</source>
        <translation>Formule pour %1</translation>
    </message>
    <message>
        <source>Insert a column</source>
        <translation>Insérer une colonne</translation>
    </message>
    <message>
        <source>Insert a function</source>
        <translation>Insérer une fonction</translation>
    </message>
    <message>
        <source>The first three results stand below.</source>
        <translation>Les trois premiers résultats sont ci-dessous.</translation>
    </message>
    <message>
        <source>Kept rows</source>
        <translation>Lignes gardées</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) kept</source>
        <translation>
            <numerusform>%1 de %n ligne gardée</numerusform>
            <numerusform>%1 de %n lignes gardées</numerusform>
        </translation>
    </message>
    <message>
        <source>Inner: only rows with a partner</source>
        <translation>Interne&#xa0;: seulement les lignes qui ont une correspondance</translation>
    </message>
    <message>
        <source>Left: all rows of the first table</source>
        <translation>À gauche&#xa0;: toutes les lignes de la première table</translation>
    </message>
    <message>
        <source>Right: all rows of the second table</source>
        <translation>À droite&#xa0;: toutes les lignes de la seconde table</translation>
    </message>
    <message>
        <source>Full: all rows of both tables</source>
        <translation>Complète&#xa0;: toutes les lignes des deux tables</translation>
    </message>
    <message>
        <source>Add a pair of columns</source>
        <translation>Ajouter une paire de colonnes</translation>
    </message>
    <message>
        <source>Type of join</source>
        <translation>Type de jointure</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <translation>
            <numerusform>%1 (%n ligne)</numerusform>
            <numerusform>%1 (%n lignes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair %1: column of the first table</source>
        <translation>Paire %1&#xa0;: colonne de la première table</translation>
    </message>
    <message>
        <source>Pair %1: column of the second table</source>
        <translation>Paire %1&#xa0;: colonne de la seconde table</translation>
    </message>
    <message>
        <source>Remove pair %1</source>
        <translation>Retirer la paire %1</translation>
    </message>
    <message>
        <source>Choose columns of the same type, and the type of join.</source>
        <translation>Choisissez des colonnes de même type, et le type de jointure.</translation>
    </message>
    <message>
        <source>Result: %1 rows. Without a partner: %2 of the first table, %3 of the second.</source>
        <translation>Résultat&#xa0;: %1 lignes. Sans correspondance&#xa0;: %2 de la première table, %3 de la seconde.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Only rows where</source>
        <translation>Seulement les lignes où</translation>
    </message>
    <message>
        <source>Pivot table</source>
        <translation>Tableau croisé</translation>
    </message>
    <message>
        <source>ratio of two columns</source>
        <translation>rapport de deux colonnes</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Valeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>per</source>
        <translation>par</translation>
    </message>
    <message>
        <source>shown as</source>
        <translation>montrée comme</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>la valeur</translation>
    </message>
    <message>
        <source>share of its row</source>
        <translation>part de sa ligne</translation>
    </message>
    <message>
        <source>share of its column</source>
        <translation>part de sa colonne</translation>
    </message>
    <message>
        <source>share of the whole</source>
        <translation>part de l’ensemble</translation>
    </message>
    <message>
        <source>Choose a value and something for rows or columns. The table then appears here.</source>
        <translation>Choisissez une valeur et quelque chose pour les lignes ou les colonnes. Le tableau apparaît alors ici.</translation>
    </message>
    <message>
        <source>%1 Only the first columns are shown.</source>
        <translation>%1 Seules les premières colonnes sont montrées.</translation>
    </message>
    <message>
        <source>Nothing here fits</source>
        <translation>Rien ne convient ici</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(manquant)</translation>
    </message>
    <message>
        <source>Circle the numbers of the rows.</source>
        <translation>Encerclez les numéros des lignes.</translation>
    </message>
    <message>
        <source>Circle the cells.</source>
        <translation>Encerclez les cellules.</translation>
    </message>
    <message>
        <source>Circle the heads of the columns.</source>
        <translation>Encerclez les en-têtes des colonnes.</translation>
    </message>
    <message>
        <source>Columns to use: %1</source>
        <translation>Colonnes à utiliser&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write the conditions, and how they are joined.</source>
        <translation>Écrivez les conditions, et comment elles sont reliées.</translation>
    </message>
    <message>
        <source>Columns that link the tables</source>
        <translation>Colonnes qui relient les tables</translation>
    </message>
    <message>
        <source>Functions to use: %1</source>
        <translation>Fonctions à utiliser&#xa0;: %1</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>ligne %1, %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 sélectionnée</translation>
    </message>
    <message>
        <source>%1 no longer selected</source>
        <translation>%1 n’est plus sélectionnée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <translation>%1&#xa0;: retirer</translation>
    </message>
    <message>
        <source>%1: move up</source>
        <translation>%1&#xa0;: monter</translation>
    </message>
    <message>
        <source>%1: move down</source>
        <translation>%1&#xa0;: descendre</translation>
    </message>
    <message>
        <source>Delete removes the entry. Ctrl+Up and Ctrl+Down move it.</source>
        <translation>Suppr retire l’entrée. Ctrl+Haut et Ctrl+Bas la déplacent.</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1&#xa0;: ajouter</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>Only the first rows of the table are printed.</source>
        <translation>Seules les premières lignes du tableau sont imprimées.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>row deleted</source>
        <translation>ligne supprimée</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>modifié par vous</translation>
    </message>
    <message>
        <source>does not fit the type of its column</source>
        <translation>ne convient pas au type de sa colonne</translation>
    </message>
    <message>
        <source>row %1, %2: %3</source>
        <translation>ligne %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>The table to clean</source>
        <translation>Le tableau à nettoyer</translation>
    </message>
    <message>
        <source>Arrow keys move. F2 changes a cell. Delete removes a row.</source>
        <translation>Les flèches déplacent. F2 modifie une cellule. Suppr retire une ligne.</translation>
    </message>
    <message>
        <source>At your last check</source>
        <translation>À votre dernière vérification</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Journal des changements</translation>
    </message>
    <message>
        <source>Clean the table</source>
        <translation>Nettoyer le tableau</translation>
    </message>
    <message>
        <source>Go on cleaning the table</source>
        <translation>Continuer le nettoyage</translation>
    </message>
    <message>
        <source>Look at your table again</source>
        <translation>Revoir votre tableau</translation>
    </message>
    <message>
        <source>Check table</source>
        <translation>Vérifier le tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cellule</numerusform>
            <numerusform>%n cellules</numerusform>
        </translation>
    </message>
    <message>
        <source>No change yet.</source>
        <translation>Aucun changement pour l’instant.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the table to see which kinds of defect are mended.</source>
        <translation>Vérifiez le tableau pour voir quelles sortes de défauts sont réparées.</translation>
    </message>
    <message>
        <source>%1 of %2 kinds of defect are mended.</source>
        <translation>%1 sortes de défauts sur %2 sont réparées.</translation>
    </message>
    <message>
        <source>A sound cell or row was changed.</source>
        <translation>Une cellule ou une ligne correcte a été modifiée.</translation>
    </message>
    <message>
        <source>No sound cell was changed.</source>
        <translation>Aucune cellule correcte n’a été modifiée.</translation>
    </message>
    <message>
        <source>Change a cell</source>
        <translation>Modifier une cellule</translation>
    </message>
    <message>
        <source>Delete a row</source>
        <translation>Supprimer une ligne</translation>
    </message>
    <message>
        <source>Trim spaces</source>
        <translation>Retirer les espaces</translation>
    </message>
    <message>
        <source>Change capitals</source>
        <translation>Changer les majuscules</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>Recoder</translation>
    </message>
    <message>
        <source>Standardize dates</source>
        <translation>Normaliser les dates</translation>
    </message>
    <message>
        <source>Set missing</source>
        <translation>Déclarer manquant</translation>
    </message>
    <message>
        <source>Remove duplicates</source>
        <translation>Retirer les doublons</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Renommer une colonne</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>minuscules</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>MAJUSCULES</translation>
    </message>
    <message>
        <source>A Capital For Each Word</source>
        <translation>Une Majuscule À Chaque Mot</translation>
    </message>
    <message>
        <source>day / month / year</source>
        <translation>jour / mois / année</translation>
    </message>
    <message>
        <source>month / day / year</source>
        <translation>mois / jour / année</translation>
    </message>
    <message>
        <source>year / month / day</source>
        <translation>année / mois / jour</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Ancienne valeur</translation>
    </message>
    <message>
        <source>Values that mean missing, parted by semicolons</source>
        <translation>Valeurs qui signifient «&#xa0;manquant&#xa0;», séparées par des points-virgules</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>New value; empty means missing</source>
        <translation>Nouvelle valeur; vide veut dire manquant</translation>
    </message>
    <message>
        <source>Something is still missing in this form.</source>
        <translation>Il manque encore quelque chose dans ce formulaire.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would go.</source>
        <translation>
            <numerusform>%n ligne disparaîtrait.</numerusform>
            <numerusform>%n lignes disparaîtraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>No cell would change.</source>
        <translation>Aucune cellule ne changerait.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) would change.</source>
        <translation>
            <numerusform>%n cellule changerait.</numerusform>
            <numerusform>%n cellules changeraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide cell</source>
        <translation>Masquer la cellule</translation>
    </message>
    <message>
        <source>The table to publish</source>
        <translation>Le tableau à publier</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Regrouper</translation>
    </message>
    <message>
        <source>Arrow keys move. Space hides or shows a cell.</source>
        <translation>Les flèches déplacent. Espace masque ou montre une cellule.</translation>
    </message>
    <message>
        <source>Show cell</source>
        <translation>Montrer la cellule</translation>
    </message>
    <message>
        <source>Select a cell, then hide it or merge its row or column with another.</source>
        <translation>Choisissez une cellule, puis masquez-la ou regroupez sa ligne ou sa colonne avec une autre.</translation>
    </message>
    <message>
        <source>What you keep</source>
        <translation>Ce que vous gardez</translation>
    </message>
    <message>
        <source>What an outsider can work out</source>
        <translation>Ce qu’une personne de l’extérieur peut déduire</translation>
    </message>
    <message>
        <source>Range an outsider can reach</source>
        <translation>Intervalle qu’on peut atteindre de l’extérieur</translation>
    </message>
    <message>
        <source>A hidden cell is safe when its range spans at least %1.</source>
        <translation>Une cellule masquée est protégée quand son intervalle s’étend sur au moins %1.</translation>
    </message>
    <message>
        <source>Protect the table</source>
        <translation>Protéger le tableau</translation>
    </message>
    <message>
        <source>Go on protecting the table</source>
        <translation>Continuer la protection</translation>
    </message>
    <message>
        <source>Merge %1 with %2</source>
        <translation>Regrouper %1 avec %2</translation>
    </message>
    <message>
        <source>Take all merges apart</source>
        <translation>Défaire tous les regroupements</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>hidden, but an outsider works out %1</source>
        <translation>masqué, mais on en déduit %1</translation>
    </message>
    <message>
        <source>hidden, was %1</source>
        <translation>masqué, valait %1</translation>
    </message>
    <message>
        <source>%1, below the limit</source>
        <translation>%1, sous la limite</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No hidden cell follows from one row or column.</source>
        <translation>Aucune cellule masquée ne se déduit d’une ligne ou d’une colonne.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>protégée</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacte</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>trop étroit</translation>
    </message>
    <message>
        <source>No cell is hidden yet.</source>
        <translation>Aucune cellule n’est encore masquée.</translation>
    </message>
    <message>
        <source>Not safe yet: a number below %1 is visible.</source>
        <translation>Pas encore protégé&#xa0;: un nombre inférieur à %1 est visible.</translation>
    </message>
    <message numerus="yes">
        <source>Not safe yet: %n hidden cell(s) can be worked out or narrowed down.</source>
        <translation>
            <numerusform>Pas encore protégé&#xa0;: %n cellule masquée peut être déduite ou cernée.</numerusform>
            <numerusform>Pas encore protégé&#xa0;: %n cellules masquées peuvent être déduites ou cernées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing small can be worked out.</source>
        <translation>Aucun petit nombre ne peut être déduit.</translation>
    </message>
    <message>
        <source>%1 of %2 cells shown</source>
        <translation>%1 cellules montrées sur %2</translation>
    </message>
    <message>
        <source>Add a comparison</source>
        <translation>Ajouter une comparaison</translation>
    </message>
    <message>
        <source>Use each row once</source>
        <translation>Utiliser chaque ligne une seule fois</translation>
    </message>
    <message>
        <source>The first links</source>
        <translation>Les premiers liens</translation>
    </message>
    <message>
        <source>Link rows that agree in at least</source>
        <translation>Relier les lignes qui concordent au moins à</translation>
    </message>
    <message>
        <source>agreement of at least %1</source>
        <translation>concordance d’au moins %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>poids %1</translation>
    </message>
    <message>
        <source>Comparison %1: fields</source>
        <translation>Comparaison %1&#xa0;: champs</translation>
    </message>
    <message>
        <source>Comparison %1: how</source>
        <translation>Comparaison %1&#xa0;: manière</translation>
    </message>
    <message>
        <source>Comparison %1: weight</source>
        <translation>Comparaison %1&#xa0;: poids</translation>
    </message>
    <message>
        <source>Remove comparison %1</source>
        <translation>Retirer la comparaison %1</translation>
    </message>
    <message>
        <source>No comparison yet. Add one to see what it links.</source>
        <translation>Aucune comparaison pour l’instant. Ajoutez-en une pour voir ce qu’elle relie.</translation>
    </message>
    <message>
        <source>Counting links …</source>
        <translation>Décompte des liens…</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) by these rules.</source>
        <translation>
            <numerusform>%n lien selon ces règles.</numerusform>
            <numerusform>%n liens selon ces règles.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>How to choose the rows</source>
        <translation>Comment choisir les lignes</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>Taille de l’échantillon</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non fixé</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Borne supérieure</translation>
    </message>
    <message>
        <source>result of a sample</source>
        <translation>résultat d’un échantillon</translation>
    </message>
    <message>
        <source>Results of %1 samples of %2 rows</source>
        <translation>Résultats de %1 échantillons de %2 lignes</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Level of measurement</source>
        <translation>Échelle de mesure</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date et heure</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>year and month</source>
        <translation>année et mois</translation>
    </message>
    <message>
        <source>nominal (labels)</source>
        <translation>nominale (étiquettes)</translation>
    </message>
    <message>
        <source>ordinal (ranks)</source>
        <translation>ordinale (rangs)</translation>
    </message>
    <message>
        <source>interval (differences)</source>
        <translation>intervalle (différences)</translation>
    </message>
    <message>
        <source>ratio (amounts)</source>
        <translation>rapport (quantités)</translation>
    </message>
    <message>
        <source>temporal (time)</source>
        <translation>temporelle (temps)</translation>
    </message>
    <message>
        <source>Columns that name each row exactly once</source>
        <translation>Colonnes qui nomment chaque ligne une seule fois</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>aucune colonne</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>cellule vide</translation>
    </message>
    <message>
        <source>Cell texts that stand for a missing value</source>
        <translation>Textes de cellule qui remplacent une valeur manquante</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>aucun de ceux-là</translation>
    </message>
    <message>
        <source>Others, parted by semicolons</source>
        <translation>Autres, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Other texts for missing, parted by semicolons</source>
        <translation>Autres textes pour «&#xa0;manquant&#xa0;», séparés par des points-virgules</translation>
    </message>
    <message>
        <source>%1 (for example %2)</source>
        <translation>%1 (par exemple %2)</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>sans unité</translation>
    </message>
    <message>
        <source>The data support it</source>
        <translation>Les données l’appuient</translation>
    </message>
    <message>
        <source>The data contradict it</source>
        <translation>Les données la contredisent</translation>
    </message>
    <message>
        <source>These data cannot tell</source>
        <translation>Ces données ne permettent pas de le dire</translation>
    </message>
    <message>
        <source>What do the data say?</source>
        <translation>Que disent les données?</translation>
    </message>
    <message>
        <source>Pick the rows that show it</source>
        <translation>Choisissez les lignes qui le montrent</translation>
    </message>
    <message>
        <source>Tick the evidence that shows it</source>
        <translation>Cochez les preuves qui le montrent</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Votre texte</translation>
    </message>
    <message>
        <source>Say the number of words</source>
        <translation>Dire le nombre de mots</translation>
    </message>
    <message>
        <source>My text holds</source>
        <translation>Mon texte contient</translation>
    </message>
    <message>
        <source>%1 to %2 words are asked for.</source>
        <translation>On demande de %1 à %2 mots.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n word(s) are asked for.</source>
        <translation>
            <numerusform>On demande au moins %n mot.</numerusform>
            <numerusform>On demande au moins %n mots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n word(s) can be handed in.</source>
        <translation>
            <numerusform>On peut remettre %n mot au plus.</numerusform>
            <numerusform>On peut remettre %n mots au plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s).</source>
        <translation>
            <numerusform>%n mot.</numerusform>
            <numerusform>%n mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Comment cela finit</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>Go on with the story</source>
        <translation>Continuer l’histoire</translation>
    </message>
    <message>
        <source>%1 (go to %2)</source>
        <comment>an option of a story and the number of a place</comment>
        <translation>%1 (allez à %2)</translation>
    </message>
    <message>
        <source>Number the charts from 1 to %1. The best one is 1.</source>
        <translation>Numérotez les diagrammes de 1 à %1. Le meilleur est le 1.</translation>
    </message>
    <message>
        <source>Mark one chart.</source>
        <translation>Marquez un diagramme.</translation>
    </message>
    <message>
        <source>Chart %1</source>
        <translation>Diagramme %1</translation>
    </message>
    <message>
        <source>Write the numbers of the rows that show it.</source>
        <translation>Écrivez les numéros des lignes qui le montrent.</translation>
    </message>
    <message>
        <source>Begin at %1. Mark your way.</source>
        <translation>Commencez à %1. Marquez votre chemin.</translation>
    </message>
    <message>
        <source>All right: go to %1. Otherwise: go to %2.</source>
        <translation>Tout est juste&#xa0;: allez à %1. Sinon&#xa0;: allez à %2.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 sur %2</translation>
    </message>
    <message>
        <source>Reviews keep it fresh. Your level stays.</source>
        <translation>Réviser entretient le savoir. Votre niveau reste le même.</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>Terminer la révision</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions of lessons you have worked on, each with other numbers where there are any.</source>
        <translation>Questions tirées de vos leçons, avec d’autres valeurs quand il y en a.</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Focus: only the lesson, and back</source>
        <translation>Concentration&#xa0;: la leçon seule, et retour</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>De quoi s’agit-il</translation>
    </message>
    <message>
        <source>The question or its answer is not right</source>
        <translation>La question ou sa réponse n’est pas juste</translation>
    </message>
    <message>
        <source>I do not understand the question</source>
        <translation>Je ne comprends pas la question</translation>
    </message>
    <message>
        <source>I cannot use it by keyboard or screen reader</source>
        <translation>Je ne peux pas y répondre au clavier ou au lecteur d’écran</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>What did you expect, and what happened?</source>
        <translation>À quoi vous attendiez-vous, et qu’est-il arrivé?</translation>
    </message>
    <message>
        <source>Report a problem with this question?</source>
        <translation>Signaler un problème dans cette question?</translation>
    </message>
    <message>
        <source>The report is kept in your record. The authors see it when you share your progress.</source>
        <translation>Le signalement reste dans votre dossier. L’équipe de rédaction le voit quand vous partagez vos progrès.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep the report</source>
        <translation>Garder le signalement</translation>
    </message>
    <message>
        <source>%1, bookmarked</source>
        <translation>%1, avec signet</translation>
    </message>
    <message>
        <source>Write a note on this step</source>
        <translation>Écrire une note sur cette étape</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Signaler…</translation>
    </message>
    <message>
        <source>Report a problem with the question</source>
        <translation>Signaler un problème dans la question</translation>
    </message>
    <message>
        <source>Your note on this step. Only you see it.</source>
        <translation>Votre note sur cette étape. Personne d’autre ne la voit.</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Avec signet</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Bookmarked; take the bookmark away</source>
        <translation>Avec signet; enlever le signet</translation>
    </message>
    <message>
        <source>Bookmark this step</source>
        <translation>Mettre un signet à cette étape</translation>
    </message>
    <message>
        <source>Bookmarked. You find it in My record, Notes.</source>
        <translation>Signet posé. Vous le trouverez dans Mon dossier, onglet Notes.</translation>
    </message>
    <message>
        <source>The bookmark is gone.</source>
        <translation>Le signet est enlevé.</translation>
    </message>
    <message>
        <source>The note is gone.</source>
        <translation>La note est effacée.</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Note enregistrée.</translation>
    </message>
    <message>
        <source>Thank you. The report is in your record.</source>
        <translation>Merci. Le signalement est dans votre dossier.</translation>
    </message>
    <message>
        <source>Terms in this step</source>
        <translation>Termes de cette étape</translation>
    </message>
    <message>
        <source>Your starting point</source>
        <translation>Votre point de départ</translation>
    </message>
    <message>
        <source>You see how it went at the end.</source>
        <translation>Vous verrez à la fin comment cela s’est passé.</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Give my answer</source>
        <translation>Répondre</translation>
    </message>
</context>
<context>
    <name>UiManager</name>
    <message>
        <source>Preview of %1, page %2 of %3</source>
        <translation>Aperçu de %1, page %2 sur %3</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Non diffusé</translation>
    </message>
    <message>
        <source>Shares as limits</source>
        <translation>Parts données comme limites</translation>
    </message>
    <message>
        <source>Evidence per competency</source>
        <translation>Preuves par compétence</translation>
    </message>
    <message>
        <source>Every competency has enough people</source>
        <translation>Chaque compétence compte assez de personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n competency(ies) with fewer than %1 people with evidence: IE</source>
        <translation>
            <numerusform>%n compétence où moins de %1 personnes ont assez de preuves&#xa0;: PI</numerusform>
            <numerusform>%n compétences où moins de %1 personnes ont assez de preuves&#xa0;: PI</numerusform>
        </translation>
    </message>
    <message>
        <source>Parent minus groups</source>
        <translation>Unité supérieure moins ses groupes</translation>
    </message>
    <message>
        <source>The rest of each parent is empty or %1 and more</source>
        <translation>Le reste de chaque unité supérieure est vide ou compte au moins %1 personnes</translation>
    </message>
    <message>
        <source>Hidden, so that a small rest cannot be worked out</source>
        <translation>Caché, pour qu’un petit reste ne puisse pas être déduit</translation>
    </message>
    <message>
        <source>Level distribution</source>
        <translation>Répartition par niveau</translation>
    </message>
    <message numerus="yes">
        <source>Shown for %n competency(ies), %1 people or more in each cell</source>
        <translation>
            <numerusform>Affichée pour %n compétence, au moins %1 personnes dans chaque cellule</numerusform>
            <numerusform>Affichée pour %n compétences, au moins %1 personnes dans chaque cellule</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs 30 people, and %1 in each cell</source>
        <translation>Exige 30 personnes, et %1 dans chaque cellule</translation>
    </message>
    <message>
        <source>%1 people have enough evidence</source>
        <translation>Personnes ayant assez de preuves&#xa0;: %1</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Taille du groupe</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Toutes les valeurs</translation>
    </message>
    <message>
        <source>Fewer than %1 people: the card says so and holds no statistics</source>
        <translation>Moins de %1 personnes&#xa0;: le bulletin le dit et ne contient aucune statistique</translation>
    </message>
    <message>
        <source>Change of members</source>
        <translation>Changement de membres</translation>
    </message>
    <message>
        <source>1 to 9 people joined or left: bands only</source>
        <translation>De 1 à 9 personnes arrivées ou parties&#xa0;: tranches seulement</translation>
    </message>
    <message>
        <source>No group of 1 to 9 people joined or left</source>
        <translation>Aucun groupe de 1 à 9 personnes n’est arrivé ou parti</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Bands only: members changed</source>
        <translation>Tranches seulement&#xa0;: changement de membres</translation>
    </message>
    <message>
        <source>Bands only: the rest would show</source>
        <translation>Tranches seulement&#xa0;: le reste se déduirait</translation>
    </message>
    <message>
        <source>Withheld: fewer than %1</source>
        <translation>Non diffusé&#xa0;: moins de %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Report cards are made from a department&apos;s store. Open yours, or make a new one and drop the progress files of your team here.</source>
        <translation>Les bulletins sont produits à partir du dépôt d’un ministère. Ouvrez le vôtre, ou créez-en un et déposez ici les fichiers de progrès de votre équipe.</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Ouvrir un dépôt</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>Créer un dépôt</translation>
    </message>
    <message>
        <source>Report cards</source>
        <translation>Bulletins</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Importer des progrès</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Target profile</source>
        <translation>Profil cible</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter en</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exporter en %1</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>Lecture du dépôt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n groupe</numerusform>
            <numerusform>%1, %n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Synthetic data: these people are invented.</source>
        <translation>Données synthétiques&#xa0;: ces personnes sont fictives.</translation>
    </message>
    <message>
        <source>Groups stand in the order of the directory. They are never ranked.</source>
        <translation>Les groupes suivent l’ordre du répertoire. Ils ne sont jamais classés.</translation>
    </message>
    <message>
        <source>This store has no people yet.</source>
        <translation>Ce dépôt ne contient encore personne.</translation>
    </message>
    <message>
        <source>Import the progress files your team has shared, or drop them here.</source>
        <translation>Importez les fichiers de progrès que votre équipe a partagés, ou déposez-les ici.</translation>
    </message>
    <message>
        <source>Disclosure checks: %1</source>
        <translation>Contrôle de la divulgation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) chosen</source>
        <translation>
            <numerusform>%n bulletin choisi</numerusform>
            <numerusform>%n bulletins choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>No group is chosen.</source>
        <translation>Aucun groupe n’est choisi.</translation>
    </message>
    <message>
        <source>Tick the groups whose cards you want to write.</source>
        <translation>Cochez les groupes dont vous voulez écrire les bulletins.</translation>
    </message>
    <message>
        <source>Choose a folder for the report cards</source>
        <translation>Choisir un dossier pour les bulletins</translation>
    </message>
    <message>
        <source>Writing %1 files</source>
        <translation>Écriture des fichiers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n fichier écrit</numerusform>
            <numerusform>%n fichiers écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report card(s) written.</source>
        <translation>
            <numerusform>%n bulletin écrit.</numerusform>
            <numerusform>%n bulletins écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a department&apos;s store</source>
        <translation>Ouvrir le dépôt d’un ministère</translation>
    </message>
    <message>
        <source>Chartroom stores (*.sqlite *.db)</source>
        <translation>Dépôts Chartroom (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Import progress files</source>
        <translation>Importer des fichiers de progrès</translation>
    </message>
    <message>
        <source>Progress of a learner (*.crprogress)</source>
        <translation>Progrès d’une personne (*.crprogress)</translation>
    </message>
    <message>
        <source>Open or make a store first.</source>
        <translation>Ouvrez ou créez d’abord un dépôt.</translation>
    </message>
    <message>
        <source>The files are kept in it.</source>
        <translation>C’est là que les fichiers sont conservés.</translation>
    </message>
    <message>
        <source>Importing progress</source>
        <translation>Importation des progrès</translation>
    </message>
    <message>
        <source>%1 new answers, %2 known already, %3 files not taken.</source>
        <translation>Nouvelles réponses&#xa0;: %1; déjà connues&#xa0;: %2; fichiers refusés&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Nobody in this group answered a task in the period</source>
        <translation>Personne dans ce groupe n’a répondu à une tâche pendant la période</translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation>Aucune réponse pendant cette période</translation>
    </message>
    <message>
        <source>People (band)</source>
        <translation>Personnes (tranche)</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) shown as “at least” or “at most”</source>
        <translation>
            <numerusform>%n valeur donnée sous la forme «&#xa0;au moins&#xa0;» ou «&#xa0;au plus&#xa0;»</numerusform>
            <numerusform>%n valeurs données sous la forme «&#xa0;au moins&#xa0;» ou «&#xa0;au plus&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Import these files?</source>
        <translation>Importer ces fichiers?</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>Ce qui a été importé</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Fichiers de l’importation</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Importer %n fichier</numerusform>
            <numerusform>Importer %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Known person</source>
        <translation>Personne connue</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connues</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>Shared progress comes in files that end in .crprogress.</source>
        <translation>Les progrès partagés viennent dans des fichiers dont le nom finit par .crprogress.</translation>
    </message>
    <message>
        <source>You stopped the import. What was imported before stays.</source>
        <translation>Vous avez arrêté l’importation. Ce qui a été importé avant reste.</translation>
    </message>
    <message>
        <source>New answers: %1. Known already: %2. Refused: %3. Files not taken: %4.</source>
        <translation>Nouvelles réponses&#xa0;: %1. Déjà connues&#xa0;: %2. Refusées&#xa0;: %3. Fichiers non repris&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Whom do you want to erase?</source>
        <translation>Qui voulez-vous effacer?</translation>
    </message>
    <message>
        <source>Every fact of this person leaves the store, for good. Automatic backups of the store are removed and one new one is made.</source>
        <translation>Tous les faits de cette personne quittent le dépôt pour toujours. Les copies automatiques du dépôt sont retirées et une nouvelle est faite.</translation>
    </message>
    <message>
        <source>Cards that were issued stay: they show nobody. Files the person shared before are refused from now on. Remove your own copies of the store and of the files yourself.</source>
        <translation>Les bulletins déjà publiés restent&#xa0;: ils ne montrent personne. Les fichiers partagés auparavant par cette personne seront refusés. Retirez vous-même vos propres copies du dépôt et des fichiers.</translation>
    </message>
    <message>
        <source>Pseudonym or id</source>
        <translation>Pseudonyme ou identifiant</translation>
    </message>
    <message>
        <source>The word %1</source>
        <translation>Le mot %1</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>EFFACER</translation>
    </message>
    <message>
        <source>Erase this person</source>
        <translation>Effacer cette personne</translation>
    </message>
    <message>
        <source>Nothing was erased. Write whom you mean first.</source>
        <translation>Rien n’a été effacé. Indiquez d’abord de qui il s’agit.</translation>
    </message>
    <message>
        <source>Nothing was erased. Type the word %1 first.</source>
        <translation>Rien n’a été effacé. Tapez d’abord le mot %1.</translation>
    </message>
    <message>
        <source>Erase a person…</source>
        <translation>Effacer une personne…</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>La personne a été effacée.</translation>
    </message>
    <message>
        <source>The person was erased from the store. Its backup %1 cannot be removed; remove it yourself.</source>
        <translation>La personne a été effacée du dépôt. Impossible de retirer la copie %1; retirez-la vous-même.</translation>
    </message>
    <message>
        <source>Keep the password in the keychain</source>
        <translation>Garder le mot de passe dans le trousseau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a department’s store</source>
        <translation>Ouvrir le dépôt d’un ministère</translation>
    </message>
    <message>
        <source>The store is on a PostgreSQL server. Without a password here, your password file or service file is used.</source>
        <translation>Le dépôt se trouve sur un serveur PostgreSQL. Sans mot de passe ici, votre fichier de mots de passe ou de services est utilisé.</translation>
    </message>
    <message>
        <source>Connecting to the server</source>
        <translation>Connexion au serveur</translation>
    </message>
    <message>
        <source>Type the address of the store first.</source>
        <translation>Tapez d’abord l’adresse du dépôt.</translation>
    </message>
    <message>
        <source>Open a department’s store…</source>
        <translation>Ouvrir le dépôt d’un ministère…</translation>
    </message>
    <message>
        <source>Store on a server…</source>
        <translation>Dépôt sur un serveur…</translation>
    </message>
</context>
<context>
    <name>UiTable</name>
    <message>
        <source>Data table</source>
        <translation>Tableau de données</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copier les cellules</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>rangs</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Dictionary: %1</source>
        <translation>Dictionnaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message numerus="yes">
        <source>These are too many cells to copy. Select fewer than %n.</source>
        <translation>
            <numerusform>Il y a trop de cellules à copier. Sélectionnez-en moins de %n.</numerusform>
            <numerusform>Il y a trop de cellules à copier. Sélectionnez-en moins de %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cells with column heads</source>
        <translation>Copier les cellules avec les en-têtes</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>The rows are being sorted.</source>
        <translation>Les lignes sont en cours de tri.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 sur %2 lignes</translation>
    </message>
    <message>
        <source>Space picks a row or lets it go. Shift with an arrow key picks several.</source>
        <translation>Espace choisit une ligne ou la laisse. Maj avec une flèche en choisit plusieurs.</translation>
    </message>
    <message>
        <source>%1, picked</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>UiWorkbench</name>
    <message>
        <source>Save work</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>How far the reading is</source>
        <translation>Avancement de la lecture</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save work as…</source>
        <translation>Enregistrer le travail sous…</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Relire le fichier</translation>
    </message>
    <message>
        <source>Keys of the workbench</source>
        <translation>Touches de l’atelier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 lignes, %2 colonnes</translation>
    </message>
    <message>
        <source>Sample dataset</source>
        <translation>Jeu de données d’exemple</translation>
    </message>
    <message>
        <source>The file stays where it is</source>
        <translation>Le fichier reste où il est</translation>
    </message>
    <message>
        <source>Changes not saved in a work file</source>
        <translation>Modifications non enregistrées dans un fichier de travail</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Your own file</source>
        <translation>Votre propre fichier</translation>
    </message>
    <message>
        <source>Open a table to see what it holds, prepare it and make an honest chart.</source>
        <translation>Ouvrez un tableau pour voir ce qu’il contient, le préparer et en tirer un graphique honnête.</translation>
    </message>
    <message>
        <source>The file stays where it is. Nothing is copied, nothing is sent.</source>
        <translation>Le fichier reste où il est. Rien n’est copié, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Or drop a file on this page. CSV, JSON, JSON lines, Excel and Data Package are read.</source>
        <translation>Ou déposez un fichier sur cette page. Formats lus&#xa0;: CSV, JSON, JSON lines, Excel et Data Package.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Oublier %1</translation>
    </message>
    <message>
        <source>Take it out of this list. The file stays.</source>
        <translation>Le retirer de cette liste. Le fichier reste.</translation>
    </message>
    <message>
        <source>Sample datasets</source>
        <translation>Jeux de données d’exemple</translation>
    </message>
    <message>
        <source>Practice data with a dictionary</source>
        <translation>Données d’exercice avec dictionnaire</translation>
    </message>
    <message>
        <source>Open %1 (%2 rows)</source>
        <translation>Ouvrir %1 (%2 lignes)</translation>
    </message>
    <message>
        <source>Read the dictionary</source>
        <translation>Lire le dictionnaire</translation>
    </message>
    <message>
        <source>Read the dictionary of %1</source>
        <translation>Lire le dictionnaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>quarter of a year</source>
        <translation>trimestre d’une année</translation>
    </message>
    <message>
        <source>month of a year</source>
        <translation>mois d’une année</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>quarter, 1 to 4</source>
        <translation>trimestre, de 1 à 4</translation>
    </message>
    <message>
        <source>month, 1 to 12</source>
        <translation>mois, de 1 à 12</translation>
    </message>
    <message>
        <source>weekday, 1 is Monday</source>
        <translation>jour de la semaine, 1 pour lundi</translation>
    </message>
    <message>
        <source>hour, 0 to 23</source>
        <translation>heure, de 0 à 23</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>At most so many classes</source>
        <translation>Nombre maximal de classes</translation>
    </message>
    <message>
        <source>Or of this width</source>
        <translation>Ou de cette largeur</translation>
    </message>
    <message>
        <source>a round width</source>
        <translation>une largeur ronde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Open a chart…</source>
        <translation>Ouvrir un graphique…</translation>
    </message>
    <message>
        <source>Save the chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Its settings, without the data. Pictures and data are saved from the chart itself.</source>
        <translation>Ses réglages, sans les données. Les images et les données s’enregistrent à partir du graphique.</translation>
    </message>
    <message>
        <source>This file holds no chart that can be read.</source>
        <translation>Ce fichier ne contient pas de graphique lisible.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Open a chart</source>
        <translation>Ouvrir un graphique</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Copy the profile</source>
        <translation>Copier le profil</translation>
    </message>
    <message>
        <source>Print the profile</source>
        <translation>Imprimer le profil</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte en cours…</translation>
    </message>
    <message>
        <source>No row is there twice.</source>
        <translation>Aucune ligne ne se répète.</translation>
    </message>
    <message>
        <source>Rows that equal an earlier one: %1.</source>
        <translation>Lignes égales à une précédente&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No column or pair of columns tells the rows apart.</source>
        <translation>Aucune colonne ni paire de colonnes ne distingue les lignes.</translation>
    </message>
    <message>
        <source>Columns that tell every row apart: %1.</source>
        <translation>Colonnes qui distinguent chaque ligne&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Values far outside the quartiles: %1.</source>
        <translation>Valeurs loin des quartiles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Values below zero: %1.</source>
        <translation>Valeurs sous zéro&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This column has no values.</source>
        <translation>Cette colonne n’a pas de valeurs.</translation>
    </message>
    <message>
        <source>Nothing odd was found in this file.</source>
        <translation>Rien d’inhabituel dans ce fichier.</translation>
    </message>
    <message>
        <source>Found on reading</source>
        <translation>Constaté à la lecture</translation>
    </message>
    <message>
        <source>How the file was read</source>
        <translation>Comment le fichier a été lu</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à voir</numerusform>
            <numerusform>%n à voir</numerusform>
        </translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Nouvelle colonne</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Put in a column</source>
        <translation>Insérer une colonne</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
    <message>
        <source>Signs: + - * / and or not = &lt; &gt;. Functions: if, coalesce, abs, round, lower, left, contains, year, days_between and others. A missing value stays missing.</source>
        <translation>Signes&#xa0;: + - * / and or not = &lt; &gt;. Fonctions&#xa0;: if, coalesce, abs, round, lower, left, contains, year, days_between et d’autres. Une valeur manquante reste manquante.</translation>
    </message>
    <message>
        <source>Tables and saved works</source>
        <translation>Tableaux et travaux enregistrés</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Save the work</source>
        <translation>Enregistrer le travail</translation>
    </message>
    <message>
        <source>Works of the workbench</source>
        <translation>Travaux de l’atelier</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est un de</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n’est aucun de</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>est moins que</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>est au plus</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>est plus que</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>est au moins</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>finit par</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est manquant</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>est présent</translation>
    </message>
    <message>
        <source>values parted by ;</source>
        <translation>valeurs séparées par un point-virgule</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Keep where</source>
        <translation>Garder où</translation>
    </message>
    <message>
        <source>or where</source>
        <translation>ou où</translation>
    </message>
    <message>
        <source>and where</source>
        <translation>et où</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>A row stays if</source>
        <translation>Une ligne reste si</translation>
    </message>
    <message>
        <source>all of them hold</source>
        <translation>toutes sont vraies</translation>
    </message>
    <message>
        <source>one of them holds</source>
        <translation>une seule suffit</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>by menus</source>
        <translation>par menus</translation>
    </message>
    <message>
        <source>written as a formula</source>
        <translation>écrite en formule</translation>
    </message>
    <message>
        <source>Missing values are neither true nor false: such rows are left out and counted.</source>
        <translation>Une valeur manquante n’est ni vraie ni fausse&#xa0;: ces lignes sont écartées et comptées.</translation>
    </message>
    <message>
        <source>A row for each</source>
        <translation>Une ligne par</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>Ajouter une mesure</translation>
    </message>
    <message>
        <source>Without a column the whole table becomes one row.</source>
        <translation>Sans colonne, tout le tableau devient une ligne.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Line %1 of the file</source>
        <translation>Ligne %1 du fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Constatation</translation>
    </message>
    <message>
        <source>all rows here, with partners (left)</source>
        <translation>toutes les lignes d’ici, jumelées (gauche)</translation>
    </message>
    <message>
        <source>only rows with a partner (inner)</source>
        <translation>seulement les lignes jumelées (interne)</translation>
    </message>
    <message>
        <source>all rows there, with partners (right)</source>
        <translation>toutes les lignes de là, jumelées (droite)</translation>
    </message>
    <message>
        <source>all rows of both (full)</source>
        <translation>toutes les lignes des deux (complète)</translation>
    </message>
    <message>
        <source>rows here that have a partner (semi)</source>
        <translation>lignes d’ici qui ont un jumeau (semi)</translation>
    </message>
    <message>
        <source>rows here without a partner (anti)</source>
        <translation>lignes d’ici sans jumeau (anti)</translation>
    </message>
    <message>
        <source>every pair (cross)</source>
        <translation>toutes les paires (croisée)</translation>
    </message>
    <message>
        <source>where</source>
        <translation>où</translation>
    </message>
    <message>
        <source>Column here</source>
        <translation>Colonne d’ici</translation>
    </message>
    <message>
        <source>equals the column there</source>
        <translation>égale la colonne de là</translation>
    </message>
    <message>
        <source>Other table</source>
        <translation>Autre tableau</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Add a pair of columns</source>
        <translation>Ajouter une paire de colonnes</translation>
    </message>
    <message>
        <source>Names that repeat get</source>
        <translation>Suffixe des noms répétés</translation>
    </message>
    <message>
        <source>Table to put below</source>
        <translation>Tableau à mettre dessous</translation>
    </message>
    <message>
        <source>Columns go by their names. A column that one table lacks is missing there.</source>
        <translation>Les colonnes s’associent par leur nom. Une colonne absente d’un tableau y est manquante.</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>nombre de lignes</translation>
    </message>
    <message>
        <source>present values of</source>
        <translation>valeurs présentes de</translation>
    </message>
    <message>
        <source>missing values of</source>
        <translation>valeurs manquantes de</translation>
    </message>
    <message>
        <source>different values of</source>
        <translation>valeurs différentes de</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>somme de</translation>
    </message>
    <message>
        <source>mean of</source>
        <translation>moyenne de</translation>
    </message>
    <message>
        <source>median of</source>
        <translation>médiane de</translation>
    </message>
    <message>
        <source>percentile of</source>
        <translation>centile de</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>plus petite valeur de</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>plus grande valeur de</translation>
    </message>
    <message>
        <source>standard deviation of</source>
        <translation>écart-type de</translation>
    </message>
    <message>
        <source>ratio of the sums of</source>
        <translation>rapport des sommes de</translation>
    </message>
    <message>
        <source>weighted mean of</source>
        <translation>moyenne pondérée de</translation>
    </message>
    <message>
        <source>share of yes in</source>
        <translation>part de oui dans</translation>
    </message>
    <message>
        <source>share of the total of</source>
        <translation>part du total de</translation>
    </message>
    <message>
        <source>the only value of</source>
        <translation>la seule valeur de</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Divided by the sum of</source>
        <translation>Divisé par la somme de</translation>
    </message>
    <message>
        <source>Weighted by</source>
        <translation>Pondérée par</translation>
    </message>
    <message>
        <source>Percent, 0 to 100</source>
        <translation>Pourcentage, de 0 à 100</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Nom de la colonne</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Keep some rows (filter)</source>
        <translation>Garder certaines lignes (filtre)</translation>
    </message>
    <message>
        <source>Keep the first rows (top)</source>
        <translation>Garder les premières lignes</translation>
    </message>
    <message>
        <source>Drop rows that repeat</source>
        <translation>Retirer les lignes répétées</translation>
    </message>
    <message>
        <source>Sort the rows</source>
        <translation>Trier les lignes</translation>
    </message>
    <message>
        <source>Group and count</source>
        <translation>Regrouper et compter</translation>
    </message>
    <message>
        <source>Turn values into columns (pivot)</source>
        <translation>Changer des valeurs en colonnes (pivot)</translation>
    </message>
    <message>
        <source>Turn columns into rows (unpivot)</source>
        <translation>Changer des colonnes en lignes</translation>
    </message>
    <message>
        <source>Add a column by a formula</source>
        <translation>Ajouter une colonne par une formule</translation>
    </message>
    <message>
        <source>Add classes of a number</source>
        <translation>Ajouter les classes d’un nombre</translation>
    </message>
    <message>
        <source>Add the period of a date</source>
        <translation>Ajouter la période d’une date</translation>
    </message>
    <message>
        <source>Add a total, share, rank or change</source>
        <translation>Ajouter un cumul, une part, un rang ou un écart</translation>
    </message>
    <message>
        <source>Choose and rename columns</source>
        <translation>Choisir et renommer des colonnes</translation>
    </message>
    <message>
        <source>Join with another table</source>
        <translation>Joindre un autre tableau</translation>
    </message>
    <message>
        <source>Put another table below</source>
        <translation>Mettre un autre tableau dessous</translation>
    </message>
    <message>
        <source>new_column</source>
        <translation>nouvelle_colonne</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Missing values stand last both ways.</source>
        <translation>Les valeurs manquantes viennent en dernier dans les deux sens.</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message>
        <source>in the order of</source>
        <translation>dans l’ordre de</translation>
    </message>
    <message>
        <source>of each</source>
        <translation>par</translation>
    </message>
    <message>
        <source>Cut rows that tie with the last one</source>
        <translation>Retirer les ex æquo de la dernière ligne</translation>
    </message>
    <message>
        <source>The first row of each</source>
        <translation>La première ligne par</translation>
    </message>
    <message>
        <source>With no column chosen, rows that are equal in every column become one.</source>
        <translation>Sans colonne choisie, les lignes égales en tout n’en font qu’une.</translation>
    </message>
    <message>
        <source>No steps yet. The result is the table as it was read.</source>
        <translation>Pas encore d’étape. Le résultat est le tableau tel qu’il a été lu.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Monter l’étape</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Descendre l’étape</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Retirer l’étape</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Open another table</source>
        <translation>Ouvrir un autre tableau</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>Choose its new place…</source>
        <translation>Indiquer son nouvel emplacement…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Retour au début</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>Impossible d’ouvrir %1.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présentes</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquantes</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différentes</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Quartile inférieur</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Quartile supérieur</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Plus fréquentes</translation>
    </message>
    <message>
        <source>%1 and %2 unfit</source>
        <translation>%1 et %2 non conformes</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n barre</numerusform>
            <numerusform>%n barres</numerusform>
        </translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>virgule ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>point-virgule (;)</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>barre |</translation>
    </message>
    <message>
        <source>comma, as in 1,5</source>
        <translation>virgule, comme 1,5</translation>
    </message>
    <message>
        <source>point, as in 1.5</source>
        <translation>point, comme 1.5</translation>
    </message>
    <message>
        <source>As found: %1</source>
        <translation>Trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>Tableau du fichier</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Cells are parted by</source>
        <translation>Séparateur des cellules</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Première ligne</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Read again this way</source>
        <translation>Relire de cette façon</translation>
    </message>
    <message>
        <source>Back to what was found</source>
        <translation>Revenir à ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Missing when</source>
        <translation>Manquant si</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>les noms des colonnes</translation>
    </message>
    <message>
        <source>data, there are no names</source>
        <translation>des données, sans noms</translation>
    </message>
    <message>
        <source>Cells that mean missing</source>
        <translation>Cellules qui signifient manquant</translation>
    </message>
    <message>
        <source>the usual ones</source>
        <translation>les codes habituels</translation>
    </message>
    <message>
        <source>Words that stand for a missing value, parted by commas: 999, unknown.</source>
        <translation>Mots qui tiennent lieu de valeur manquante, séparés par des virgules&#xa0;: 999, inconnu.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>List of records</source>
        <translation>Liste d’enregistrements</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>the whole document</source>
        <translation>le document entier</translation>
    </message>
    <message>
        <source>The data dictionary says that this is %1.</source>
        <translation>Type selon le dictionnaire de données&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file stays where it is.</source>
        <translation>Le fichier reste où il est.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Run the steps</source>
        <translation>Exécuter les étapes</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Result of the steps</source>
        <translation>Résultat des étapes</translation>
    </message>
    <message>
        <source>How far the steps are</source>
        <translation>Avancement des étapes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Running the steps</source>
        <translation>Exécution des étapes</translation>
    </message>
    <message>
        <source>Step %1 cannot run.</source>
        <translation>L’étape %1 ne peut pas s’exécuter.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>L’exécution a été arrêtée.</translation>
    </message>
    <message>
        <source>You see the result of the steps as they were before.</source>
        <translation>Vous voyez le résultat des étapes précédentes.</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>Fichiers CSV</translation>
    </message>
    <message>
        <source>That is the file you work on.</source>
        <translation>C’est le fichier sur lequel vous travaillez.</translation>
    </message>
    <message>
        <source>It stays as it is. Choose another name.</source>
        <translation>Il reste tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A column for each</source>
        <translation>Une colonne par</translation>
    </message>
    <message>
        <source>In the cells</source>
        <translation>Dans les cellules</translation>
    </message>
    <message>
        <source>A cell without rows is missing, not zero.</source>
        <translation>Une cellule sans ligne est manquante, pas nulle.</translation>
    </message>
    <message>
        <source>Columns to stack</source>
        <translation>Colonnes à empiler</translation>
    </message>
    <message>
        <source>Their names go into</source>
        <translation>Leurs noms vont dans</translation>
    </message>
    <message>
        <source>Their values go into</source>
        <translation>Leurs valeurs vont dans</translation>
    </message>
    <message>
        <source>Columns to keep</source>
        <translation>Colonnes à garder</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>choose a column…</source>
        <translation>choisir une colonne…</translation>
    </message>
    <message>
        <source>Open a table below</source>
        <translation>Ouvrez un tableau ci-dessous</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>croissant</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>décroissant</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>then by</source>
        <translation>puis par</translation>
    </message>
    <message>
        <source>Sort by one more</source>
        <translation>Ajouter un critère de tri</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Waits for the step above.</source>
        <translation>Attend l’étape ci-dessus.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Son effet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date et heure</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>rangs</translation>
    </message>
    <message>
        <source>numbers without a true zero</source>
        <translation>nombres sans vrai zéro</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>running total of</source>
        <translation>cumul de</translation>
    </message>
    <message>
        <source>rank by</source>
        <translation>rang selon</translation>
    </message>
    <message>
        <source>rank without gaps by</source>
        <translation>rang sans trou selon</translation>
    </message>
    <message>
        <source>change from the row before of</source>
        <translation>écart avec la ligne précédente de</translation>
    </message>
    <message>
        <source>change in percent of</source>
        <translation>variation en pourcentage de</translation>
    </message>
    <message>
        <source>value of an earlier row of</source>
        <translation>valeur d’une ligne précédente de</translation>
    </message>
    <message>
        <source>value of a later row of</source>
        <translation>valeur d’une ligne suivante de</translation>
    </message>
    <message>
        <source>number of the row</source>
        <translation>numéro de la ligne</translation>
    </message>
    <message>
        <source>1 is</source>
        <translation>1 désigne</translation>
    </message>
    <message>
        <source>the greatest</source>
        <translation>la plus grande</translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>la plus petite</translation>
    </message>
    <message>
        <source>Rows apart</source>
        <translation>Écart en lignes</translation>
    </message>
    <message>
        <source>Anew for each</source>
        <translation>À nouveau pour chaque</translation>
    </message>
    <message>
        <source>made from the column</source>
        <translation>tiré de la colonne</translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation>Étapes du travail</translation>
    </message>
    <message>
        <source>1 Data</source>
        <translation>1 Données</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 Colonnes</translation>
    </message>
    <message>
        <source>3 Prepare</source>
        <translation>3 Préparer</translation>
    </message>
    <message>
        <source>4 Chart</source>
        <translation>4 Graphique</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>Le fichier a changé depuis sa lecture.</translation>
    </message>
    <message>
        <source>You see it as it was. Your steps and your chart stay.</source>
        <translation>Vous le voyez tel qu’il était. Vos étapes et votre graphique restent.</translation>
    </message>
    <message>
        <source>What was open is still here, unchanged.</source>
        <translation>Ce qui était ouvert est toujours là, inchangé.</translation>
    </message>
    <message>
        <source>Leave this work without saving it?</source>
        <translation>Quitter ce travail sans l’enregistrer?</translation>
    </message>
    <message>
        <source>Its steps and its chart are not in a work file. The data file stays as it is.</source>
        <translation>Ses étapes et son graphique ne sont pas dans un fichier de travail. Le fichier de données reste tel quel.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>**Files.** Ctrl+O opens a file, Ctrl+S saves the work, Ctrl+Shift+S saves it elsewhere, F5 reads the file again, Ctrl+W closes it.

**Tabs.** Alt+1 Data, Alt+2 Columns, Alt+3 Prepare, Alt+4 Chart. F6 moves between panes.

**Table.** Arrows move, Ctrl+F looks for words, F3 goes to the next one, Ctrl+C copies cells. Return on a finding goes to its cell.

**Steps.** Ins adds a step, Del removes it, Space switches it on and off, Alt+Up and Alt+Down move it, Ctrl+Z and Ctrl+Shift+Z undo and redo.

**Chart.** Ctrl+E exports, Ctrl+P prints, arrows walk from mark to mark.</source>
        <translation>**Fichiers.** Ctrl+O ouvre un fichier, Ctrl+S enregistre le travail, Ctrl+Maj+S l’enregistre ailleurs, F5 relit le fichier, Ctrl+W le ferme.

**Onglets.** Alt+1 Données, Alt+2 Colonnes, Alt+3 Préparer, Alt+4 Graphique. F6 passe d’un volet à l’autre.

**Tableau.** Les flèches déplacent, Ctrl+F cherche des mots, F3 va au suivant, Ctrl+C copie des cellules. Entrée sur une constatation mène à sa cellule.

**Étapes.** Inser ajoute une étape, Suppr la retire, Espace l’active ou la désactive, Alt+Haut et Alt+Bas la déplacent, Ctrl+Z et Ctrl+Maj+Z annulent et rétablissent.

**Graphique.** Ctrl+E exporte, Ctrl+P imprime, les flèches vont de marque en marque.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>How %1 is spread</source>
        <translation>Répartition&#xa0;: %1</translation>
    </message>
    <message>
        <source>Most frequent values of %1</source>
        <translation>Valeurs les plus fréquentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>The sample dataset %1 is not installed.</source>
        <translation>Le jeu de données d’exemple %1 n’est pas installé.</translation>
    </message>
    <message>
        <source>This is not a saved work of the workbench. Choose another file.</source>
        <translation>Ce n’est pas un travail enregistré de l’atelier. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This work was saved by a newer Chartroom. Update the program to open it.</source>
        <translation>Ce travail vient d’une version plus récente de Chartroom. Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
</context>
</TS>
