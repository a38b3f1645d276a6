package fr.ctg.deliberation.scdl;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows that keep every rule and are as unpleasant as the rules allow. */
final class RandomRows {
    private static final String[] PIECES = {
        "CTG", ",", "\"", "\"\"", "\r\n", "\n", "\r", "\t", ";", " ", "'", "=", "-", "@", "#", "\\", "é", "Œ", "\u00A0",
        "𝄞", "\u2028", "|"
    };

    private final Random random;

    private RandomRows(Random random) {
        this.random = random;
    }

    /** Their official numbers differ. */
    static List<ScdlRow> many(long seed, int count) {
        var rows = new RandomRows(new Random(seed));
        return IntStream.range(0, count).mapToObj(rows::row).toList();
    }

    private ScdlRow row(int rank) {
        var adoptedOn = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
        var matters = List.copyOf(GivenScdl.MATTERS.entrySet());
        var matter = matters.get(random.nextInt(matters.size()));
        boolean budget = random.nextBoolean();
        boolean vote = random.nextBoolean();
        int votesFor = random.nextInt(70);
        int votesAgainst = random.nextInt(70);
        int abstentions = random.nextInt(70);
        int voters = votesFor + votesAgainst + abstentions;
        int year = 1_990 + random.nextInt(50);
        return new ScdlRow(
                text(),
                random.nextBoolean() ? GivenScdl.NOBODYS_SIRET : GivenScdl.NOBODY_ELSES_SIRET,
                rank + text(),
                adoptedOn,
                matter.getKey(),
                matter.getValue(),
                text(),
                budget ? year + (random.nextBoolean() ? "/" + (year + 1 + random.nextInt(5)) : "") : null,
                budget ? text() : null,
                oneOf("PREF013", "SPREF0132", "SGAR093", "SPREF02A1", "PREF974", null),
                random.nextBoolean() ? adoptedOn.plusDays(random.nextInt(60)) : null,
                vote ? voters + random.nextInt(3) : null,
                vote ? voters : null,
                vote ? votesFor : null,
                vote ? votesAgainst : null,
                vote ? abstentions : null,
                oneOf("https://mairie.example/d/" + rank + "?a=1,2#p", "http://mairie.example", null));
    }

    private String text() {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int piece = 0; piece < length; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().isBlank() ? "objet" : text.toString();
    }

    private @Nullable String oneOf(@Nullable String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
