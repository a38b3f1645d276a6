package fr.ctg.actionplan;

/** Some files write the end of a line in another way than others. */
public final class LineEnds {
    private LineEnds() {}

    public static String alike(String text) {
        return text.replace("\r\n", "\n").replace("\r", "\n");
    }
}
