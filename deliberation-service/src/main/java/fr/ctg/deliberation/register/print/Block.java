package fr.ctg.deliberation.register.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paragraph of one line or more, or a list of items. */
record Block(boolean list, List<String> lines) {
    private static final Pattern ITEM = Pattern.compile("^\\s*[-–—•]\\s+");

    /** Paragraphs are parted by a blank line; lines that open with a hyphen make a list, even with blank lines between them. */
    static List<Block> of(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        boolean newParagraph = true;
        for (var line : text.lines().toList()) {
            if (line.isBlank()) {
                newParagraph = true;
                continue;
            }
            boolean item = ITEM.matcher(line).find();
            boolean continues = !blocks.isEmpty() && blocks.getLast().list() == item && (item || !newParagraph);
            if (!continues) {
                blocks.add(new Block(item, new ArrayList<>()));
            }
            blocks.getLast().lines().add(ITEM.matcher(line).replaceFirst("").strip());
            newParagraph = false;
        }
        return blocks;
    }
}
