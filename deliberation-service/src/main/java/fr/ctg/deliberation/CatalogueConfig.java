package fr.ctg.deliberation;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Files that replace the dated catalogues of the package, when a rule or a date of ours turns out to be wrong. */
@ConfigMapping(prefix = "ctg.catalogue")
public interface CatalogueConfig {
    /** File that replaces the rules of quorum, proxies, convocation, venue, interests, signatures and closed doors. */
    Optional<Path> attendanceRules();

    /** File that replaces the legal deadlines. */
    Optional<Path> deadlineRules();

    /** File that replaces the rules of how acts are made known. */
    Optional<Path> publicationRules();
}
