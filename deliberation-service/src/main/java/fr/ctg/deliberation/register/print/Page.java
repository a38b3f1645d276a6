package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.deliberation.Decision;
import fr.ctg.deliberation.register.document.ClosingSheet;
import fr.ctg.deliberation.register.document.Effect;
import fr.ctg.deliberation.register.document.ExaminedDeliberations;
import fr.ctg.deliberation.register.document.Extract;
import fr.ctg.deliberation.register.document.Minutes;
import fr.ctg.deliberation.register.document.Person;
import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.deliberation.register.document.SittingHeld;
import fr.ctg.deliberation.register.french.FrenchPlace;
import fr.ctg.deliberation.register.french.FrenchTypography;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as its template prints it: every sentence made, nothing left to decide. */
sealed interface Page {
    RegisterDocument doc();

    /** The template that prints it. */
    String template();

    /** What the document is, and of which sitting or act: the title of the page and of the PDF. */
    String title();

    /** What stands at the foot of every sheet (CGCT R2121-9: commune and date). */
    default String foot() {
        return commune() + " — séance du "
                + FrenchTypography.date(doc().sitting().heldOn());
    }

    /** The number of the first page. */
    default int firstNumber() {
        return 1;
    }

    /** What the pages are called. */
    default String numbering() {
        return "page";
    }

    default String commune() {
        return "Commune " + FrenchPlace.of(doc().sitting().commune());
    }

    private static String sittingOf(RegisterDocument document) {
        var sitting = document.sitting();
        return FrenchPlace.of(sitting.commune()) + ", séance du " + FrenchTypography.date(sitting.heldOn());
    }

    static Page of(RegisterDocument document) {
        return switch (document) {
            case Extract extract -> ExtractPage.of(extract);
            case ExaminedDeliberations list -> ListPage.of(list);
            case Minutes minutes -> MinutesPage.of(minutes);
            case ClosingSheet sheet -> new ClosingPage(sheet, SittingWords.attendance(sheet.sitting()));
        };
    }

    /** The extract of one act. */
    record ExtractPage(
            Extract doc,
            String opening,
            List<Row> attendance,
            List<Row> figures,
            List<Block> exposition,
            String deliberated,
            PrintedVote vote,
            String closing,
            List<Row> effect)
            implements Page {

        static ExtractPage of(Extract extract) {
            var attendance = new ArrayList<>(SittingWords.attendance(extract.sitting()));
            if (extract.rapporteur() != null) {
                attendance.add(Row.of("Rapporteur", extract.rapporteur()));
            }
            return new ExtractPage(
                    extract,
                    SittingWords.opening(extract.sitting()),
                    attendance,
                    SittingWords.figures(extract.sitting(), extract.voters()),
                    Block.of(extract.exposition()),
                    deliberated(extract),
                    PrintedVote.of(extract.vote()),
                    "Fait et délibéré " + FrenchPlace.in(extract.sitting().commune())
                            + ", les jour, mois et an susdits.",
                    effect(extract.effect()));
        }

        private static String deliberated(Extract extract) {
            return "Après en avoir délibéré, le conseil municipal"
                    + (extract.rapporteur() == null ? ", " : ", ouï l’exposé du rapporteur, ")
                    + VoteWords.formula(extract.vote()) + ",";
        }

        private static List<Row> effect(Effect effect) {
            var rows = new ArrayList<Row>();
            rows.add(Row.of(
                    "Publication",
                    effect.publishedOn() == null
                            ? "non publiée"
                            : made(FrenchTypography.date(effect.publishedOn()), effect.publishedHow())));
            rows.add(Row.of(
                    "Réception par l’État",
                    effect.receivedOn() == null
                            ? "non reçue"
                            : made(FrenchTypography.date(effect.receivedOn()), effect.receivedBy())));
            return rows;
        }

        private static String made(String date, @Nullable String where) {
            return where == null ? "le " + date : "le " + date + " — " + where;
        }

        @Override
        public String template() {
            return "extract";
        }

        @Override
        public String title() {
            return "Délibération n° " + doc.number() + " " + sittingOf(doc);
        }

        @Override
        public String foot() {
            return Page.super.foot() + " — délibération n° " + doc.number();
        }
    }

    /** The list of deliberations examined. */
    record ListPage(ExaminedDeliberations doc, List<Line> lines) implements Page {

        /** One line of the list. */
        record Line(String number, String subject, String outcome) {}

        static ListPage of(ExaminedDeliberations list) {
            return new ListPage(
                    list,
                    list.deliberations().stream()
                            .map(examined -> new Line(
                                    examined.number() == null ? "—" : examined.number(),
                                    examined.subject(),
                                    VoteWords.summary(examined.outcome(), examined.vote())))
                            .toList());
        }

        @Override
        public String template() {
            return "examined-deliberations";
        }

        @Override
        public String title() {
            return "Liste des délibérations examinées " + sittingOf(doc);
        }
    }

    /** The minutes of a sitting. */
    record MinutesPage(
            Minutes doc,
            String opening,
            List<Row> attendance,
            List<Row> figures,
            List<Row> quorum,
            List<String> movements,
            List<String> suspensions,
            List<String> closedDoors,
            List<PrintedItem> items,
            List<Row> quorumFailure)
            implements Page {

        /** One item of the agenda, as discussed. */
        record PrintedItem(
                int rank,
                @Nullable String number,
                String title,
                @Nullable Person chair,
                @Nullable String rapporteur,
                List<Row> quorum,
                List<Block> report,
                List<Block> debate,
                List<String> requests,
                String outcome,
                PrintedVote vote,
                List<Decision> decisions) {

            static PrintedItem of(Minutes.Item item) {
                return new PrintedItem(
                        item.rank(),
                        item.number(),
                        item.title(),
                        item.chair(),
                        item.rapporteur(),
                        item.quorum() == null ? List.of() : SittingWords.quorum(item.quorum()),
                        Block.of(item.report()),
                        Block.of(item.debate()),
                        item.requests().stream().map(VoteWords::request).toList(),
                        VoteWords.summary(item.outcome(), item.vote()),
                        PrintedVote.of(item.vote()),
                        item.decisions());
            }
        }

        static MinutesPage of(Minutes minutes) {
            SittingHeld sitting = minutes.sitting();
            return new MinutesPage(
                    minutes,
                    SittingWords.opening(sitting),
                    SittingWords.attendance(sitting),
                    SittingWords.figures(sitting, null),
                    sitting.quorum() == null ? List.of() : SittingWords.quorum(sitting.quorum()),
                    minutes.movements().stream().map(SittingWords::movement).toList(),
                    minutes.suspensions().stream().map(SittingWords::suspension).toList(),
                    minutes.closedDoors().stream()
                            .map(SittingWords::closedDoors)
                            .toList(),
                    minutes.items().stream().map(PrintedItem::of).toList(),
                    minutes.quorumFailure() == null ? List.of() : SittingWords.quorum(minutes.quorumFailure()));
        }

        @Override
        public String template() {
            return "minutes";
        }

        @Override
        public String title() {
            return "Procès-verbal " + sittingOf(doc);
        }
    }

    /** The sheet that closes a sitting. */
    record ClosingPage(ClosingSheet doc, List<Row> attendance) implements Page {
        @Override
        public String template() {
            return "closing-sheet";
        }

        @Override
        public String title() {
            return "Feuillet de clôture " + sittingOf(doc);
        }

        @Override
        public int firstNumber() {
            return doc.sheet();
        }

        @Override
        public String numbering() {
            return "feuillet";
        }
    }
}
