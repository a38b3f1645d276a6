package fr.ctg.actionplan.spreadsheet;

/** What a line is about: the word of its first column. */
enum LineKind {
    /** An enjeu, an axe, an objectif: read only, a decision changes them. */
    ENJEU,
    AXE,
    OBJECTIF,
    FICHE,
    CONTRIBUTEUR,
    ETAPE,
    INDICATEUR,
    CIBLE,
    BUDGET
}
