// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the actions of the dataset `tracker` say, in the order of the table. Invented, like the province.

#include <array>

namespace tracker {

struct ActionText {
    const char *english;
    const char *french;
};

// clang-format off
inline constexpr std::array<ActionText, 43> texts{{
    // Design: D1 plan with data, D2 build it in
    {"Ask for a data plan in every new program", "Exiger un plan de données pour chaque nouveau programme"},
    {"Publish one checklist for online forms", "Publier une liste de vérification pour les formulaires en ligne"},
    {"Name the measures of success before a program starts", "Nommer les mesures de réussite avant le début d’un programme"},
    {"Test new forms with people who will use them", "Tester les nouveaux formulaires avec les gens qui s’en serviront"},
    {"Add a data page to every briefing note", "Ajouter une page de données à chaque note d’information"},
    {"Agree on common address fields and move forms to them", "Convenir de champs d’adresse communs et y adapter les formulaires"},
    {"Map the questions that people answer more than once", "Recenser les questions auxquelles les gens répondent plus d’une fois"},
    {"Record service steps with the same time stamps", "Consigner les étapes de service avec les mêmes repères de temps"},
    {"Plan an evaluation with each pilot", "Prévoir une évaluation pour chaque projet pilote"},
    // Steward: S1 quality, S2 privacy and security, S3 governance
    {"Name a steward for each of the fifty main files", "Nommer un intendant pour chacun des cinquante fichiers principaux"},
    {"Write a privacy notice in plain words", "Rédiger un avis de confidentialité en mots simples"},
    {"Set up a data board with public minutes", "Créer un comité des données dont les comptes rendus sont publics"},
    {"Publish a data dictionary with each file", "Publier un dictionnaire de données avec chaque fichier"},
    {"Review who may see personal files, every year", "Revoir chaque année qui peut voir les fichiers personnels"},
    {"Write rules for automated decisions and train those who use them", "Rédiger des règles sur les décisions automatisées et former ceux qui les appliquent"},
    {"Measure missing values in the main files", "Mesurer les valeurs manquantes dans les fichiers principaux"},
    {"Test releases for small cells before they go out", "Vérifier les petites cellules avant chaque diffusion"},
    {"Agree with communities on the use of their data", "Convenir avec les communautés de l’usage de leurs données"},
    {"Keep a change log for every definition", "Tenir un journal des changements pour chaque définition"},
    {"Encrypt files on every portable device", "Chiffrer les fichiers sur tous les appareils portatifs"},
    {"Publish a yearly report on data governance", "Publier un rapport annuel sur la gouvernance des données"},
    {"Check ten files a year against their sources", "Comparer dix fichiers par an à leurs sources"},
    // Flow: F1 sharing, F2 open data, F3 tools
    {"Use one agreement form for sharing data", "Utiliser un seul modèle d’entente pour l’échange de données"},
    {"List all open files and remove those that are dead", "Dresser la liste des fichiers ouverts et retirer ceux qui sont abandonnés"},
    {"Offer one tool for charts and tables", "Offrir un seul outil pour les graphiques et les tableaux"},
    {"Log every exchange of personal records", "Consigner chaque échange de dossiers personnels"},
    {"Answer the most frequent requests for data", "Répondre aux demandes de données les plus fréquentes"},
    {"Give analysts a safe workspace", "Donner aux analystes un espace de travail sécurisé"},
    {"Let two agencies check an address once", "Permettre à deux organismes de vérifier une adresse une seule fois"},
    {"Publish open files in both languages", "Publier les fichiers ouverts dans les deux langues"},
    {"Offer the road events through an interface", "Offrir les événements routiers au moyen d’une interface"},
    {"Show people who asked for their records", "Montrer aux gens qui a demandé leurs dossiers"},
    {"Add licences to old files and date their last update", "Ajouter une licence aux anciens fichiers et dater leur dernière mise à jour"},
    {"Replace yearly e-mail tables by one service", "Remplacer les tableaux envoyés chaque année par courriel par un seul service"},
    // Talent: T1 learning, T2 people
    {"Offer a first course on reading charts", "Offrir un premier cours de lecture de graphiques"},
    {"Start a monthly meeting of data users", "Lancer une rencontre mensuelle des utilisateurs de données"},
    {"Write a glossary of data terms", "Rédiger un glossaire des termes liés aux données"},
    {"Describe the jobs that work with data", "Décrire les postes qui travaillent avec des données"},
    {"Give every manager a half-day on evidence", "Offrir à chaque gestionnaire une demi-journée sur les données probantes"},
    {"Lend analysts to small agencies", "Prêter des analystes aux petits organismes"},
    {"Let teams set their own learning goals", "Laisser les équipes fixer leurs objectifs d’apprentissage"},
    {"Open a path for data careers and pair new staff with mentors", "Ouvrir un parcours de carrière en données et jumeler les nouveaux à des mentors"},
    {"Check each year what staff can do with data", "Vérifier chaque année ce que le personnel sait faire avec les données"},
}};
// clang-format on

} // namespace tracker
