package fr.ctg.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end. Targets stand beside the figures; whether one is met is for the reader to see. */
final class Figures {
    private record Figure(String part, String what, String value, String target, String detail) {}

    private final List<Figure> figures = new ArrayList<>();

    void add(String part, String what, String value, String target, String detail) {
        figures.add(new Figure(part, what, value, target, detail));
    }

    void print() {
        System.out.println();
        System.out.println(row("", "what", "figure", "target", "detail"));
        for (var figure : figures) {
            System.out.println(row(figure.part, figure.what, figure.value, figure.target, figure.detail));
        }
    }

    private static String row(String part, String what, String value, String target, String detail) {
        return "%-3s %-52s %10s %10s  %s"
                .formatted(part, what, value, target, detail)
                .stripTrailing();
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
