// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Titles of the dataset `catalogue` in both languages. All are invented. Bodies with many datasets combine a subject
/// with an aspect ("Air quality readings, by region").

#include <array>
#include <span>

namespace catalogue {

struct Title {
    const char *english;
    const char *french;
};

// clang-format off
inline constexpr std::array<Title, 9> transitTitles{{
    {"Bus on-time record: punctuality of every transit route", "Ponctualité des autobus sur chaque ligne de transport en commun"},
    {"Bus stops and routes", "Arrêts et lignes d’autobus"},
    {"Transit riders by month", "Usagers du transport en commun par mois"},
    {"Ferry timetable and delays", "Horaire et retards des traversiers"},
    {"Transit fares and passes sold", "Tarifs et laissez-passer vendus du transport en commun"},
    {"Park-and-ride places", "Places de stationnement incitatif"},
    {"Accessible vehicles of the transit fleet", "Véhicules accessibles du parc de transport en commun"},
    {"Lost property on buses", "Objets perdus dans les autobus"},
    {"Fuel use of the transit fleet", "Consommation de carburant du parc de transport en commun"},
}};

inline constexpr std::array<Title, 4> aspects{{
    {"by region", "par région"},
    {"by month", "par mois"},
    {"by year since 2015", "par année depuis 2015"},
    {"by type", "selon le type"},
}};

inline constexpr std::array<Title, 9> healthSubjects{{
    {"Vaccinations given", "Vaccins administrés"},
    {"Clinic visits", "Visites en clinique"},
    {"Hospital beds", "Lits d’hôpital"},
    {"Births and deaths", "Naissances et décès"},
    {"Long-term care places", "Places en soins de longue durée"},
    {"Family doctors", "Médecins de famille"},
    {"Emergency department visits", "Visites aux urgences"},
    {"Home-care hours", "Heures de soins à domicile"},
    {"Dental checks at school", "Examens dentaires à l’école"},
}};
inline constexpr std::array<Title, 9> environmentSubjects{{
    {"Air quality readings", "Mesures de la qualité de l’air"},
    {"Flood maps", "Cartes des zones inondables"},
    {"River levels", "Niveaux des rivières"},
    {"Drinking-water tests", "Analyses de l’eau potable"},
    {"Household waste", "Déchets ménagers"},
    {"Wells and groundwater", "Puits et eaux souterraines"},
    {"Forest fires", "Incendies de forêt"},
    {"Wildlife sightings", "Observations de la faune"},
    {"Greenhouse gases of large sites", "Gaz à effet de serre des grands établissements"},
}};
inline constexpr std::array<Title, 9> citySubjects{{
    {"Road closures", "Fermetures de routes"},
    {"Tree inventory", "Inventaire des arbres"},
    {"Service requests", "Demandes de service"},
    {"Snow clearing", "Déneigement"},
    {"Library loans", "Prêts des bibliothèques"},
    {"Street lights", "Éclairage de rue"},
    {"Water use of buildings", "Consommation d’eau des bâtiments"},
    {"Council votes", "Votes du conseil"},
    {"Bicycle counts", "Comptages de vélos"},
}};
inline constexpr std::array<Title, 9> labourSubjects{{
    {"Jobs and unemployment", "Emploi et chômage"},
    {"Workplace injuries", "Accidents du travail"},
    {"Apprentices", "Apprentis"},
    {"Wages by trade", "Salaires selon le métier"},
    {"Labour inspections", "Inspections du travail"},
    {"Job offers", "Offres d’emploi"},
    {"Training places", "Places de formation"},
    {"Seasonal workers", "Travailleurs saisonniers"},
    {"Collective agreements", "Conventions collectives"},
}};
inline constexpr std::array<Title, 9> parksSubjects{{
    {"Camp sites", "Emplacements de camping"},
    {"Trails", "Sentiers"},
    {"Park visitors", "Visiteurs des parcs"},
    {"Boat permits", "Permis d’embarcation"},
    {"Beaches and water temperature", "Plages et température de l’eau"},
    {"Picnic shelters", "Abris de pique-nique"},
    {"Ranger patrols", "Patrouilles des gardes"},
    {"Fishing permits", "Permis de pêche"},
    {"Ski tracks", "Pistes de ski"},
}};
/// In the order of the list of other bodies.
inline constexpr std::array<std::span<const Title>, 5> otherSubjects{healthSubjects, environmentSubjects, citySubjects,
                                                                     labourSubjects, parksSubjects};

inline constexpr std::array<Title, 11> statisticsSubjects{{
    {"School enrolment", "Effectifs scolaires"},
    {"Households", "Ménages"},
    {"Housing starts", "Mises en chantier"},
    {"Retail sales", "Ventes au détail"},
    {"Farms and crops", "Fermes et cultures"},
    {"Languages spoken at home", "Langues parlées à la maison"},
    {"Arrivals of newcomers", "Arrivées de personnes immigrantes"},
    {"Businesses", "Entreprises"},
    {"Consumer prices", "Prix à la consommation"},
    {"Overnight stays", "Nuitées"},
    {"Energy use", "Consommation d’énergie"},
}};

/// One asset of the inventory.
struct Asset {
    const char *name;
    const char *kind;
};
inline constexpr std::array<Asset, 40> assets{{
    {"Transit rides by stop", "government"}, {"Road condition survey", "government"},
    {"Budget and payments", "government"}, {"Opinion survey results", "government"},
    {"Map of public land", "government"}, {"Weather stations", "government"},
    {"Energy meters of buildings", "government"}, {"Machine logs of snow ploughs", "government"},
    {"School locations", "government"}, {"Water quality tests", "government"},
    {"Permit decisions", "government"}, {"Procurement records", "government"},
    {"Road events feed", "government"}, {"Council minutes", "government"},
    {"Photo archive of bridges", "government"},
    {"Grant application files", "personal"}, {"Fingerprints of licence holders", "personal"},
    {"Student loan accounts", "personal"}, {"Health card register", "personal"},
    {"Letters and messages to the minister", "personal"}, {"Payroll", "personal"},
    {"Recorded calls of the service line", "personal"}, {"Employee learning records", "personal"},
    {"Driver photographs", "personal"},
    {"Business register", "business"}, {"Corporate tax returns", "business"},
    {"Customer lists of licensed firms", "business"}, {"Farm production reports", "business"},
    {"Bids of suppliers", "business"}, {"Mine output reports", "business"},
    {"Restaurant licence files", "business"}, {"Energy prices of suppliers", "business"},
    {"Anonymized travel cards", "derivative"}, {"Linked health and benefit records", "derivative"},
    {"Prediction of road repairs", "derivative"}, {"Small-area poverty index", "derivative"},
    {"Traffic model", "derivative"}, {"Risk score of repair shops", "derivative"},
    {"Income by area, from tax files", "derivative"}, {"Forecast of school places", "derivative"},
}};
inline constexpr std::array<const char *, 5> stewards{"Director of operations", "Chief statistician",
                                                      "Registrar", "Head of licensing", "Finance controller"};
// clang-format on

} // namespace catalogue
