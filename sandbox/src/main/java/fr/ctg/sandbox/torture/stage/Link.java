package fr.ctg.sandbox.torture.stage;

/** What a link does to those who speak through it. */
public enum Link {
    CLEAR,
    /** Each packet is late. */
    SLOW,
    /** Few bytes a second. */
    NARROW,
    /** Connections stand, and nothing comes through: both sides wait. */
    FROZEN,
    /** Connections are reset, new ones refused. */
    CUT,
    /** The client's side is gone, and the server does not know: its session stays, with all the locks it holds. New connections are clear. */
    HALF_OPEN
}
