package fr.ctg.ctg.convention;

/** The office a mandate is given to, whoever holds it on the day. */
public enum SigningOffice {
    /** Le maire. */
    MAYOR,
    /** Le président d'un conseil, d'un comité ou d'un conseil d'administration. */
    PRESIDENT,
    /** La direction d'un organisme. */
    DIRECTOR,
    /** Une autre fonction, dite en toutes lettres. */
    OTHER
}
