package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.SheetIndicator;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator of a sheet, with how it is measured. */
@Entity
@AttributeOverride(name = "modifiedAt", column = @Column(name = "known_since", insertable = false, updatable = false))
public class Indicator extends Changing {
    @Id
    private UUID id;

    private UUID planId;
    private UUID sheetId;
    private String code;
    private int definitionVersion;

    @JsonColumn
    private Definition definition;

    @Basic
    @JsonColumn
    private List<EarlierDefinition> earlierDefinitions;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    Indicator(ActionSheet sheet, UUID id, Definition definition) {
        definition.requireSound();
        var named = sheet.indicators().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DefinitionRefused.notOfTheSheet(id, sheet.id()));
        this.id = id;
        this.planId = sheet.planId();
        this.sheetId = sheet.id();
        this.code = named.code();
        this.definitionVersion = 1;
        this.definition = definition;
        this.earlierDefinitions = List.of();
        rename(sheet);
    }

    /** What a definition said before it changed. */
    @Schema(name = "IndicatorEarlierDefinition")
    public record EarlierDefinition(
            @Schema(required = true) int version,
            @Schema(required = true) Definition definition,
            @Schema(required = true) Instant replacedAt,
            @Schema(required = true) String reason) {
        EarlierDefinition showing(Definition shown) {
            return new EarlierDefinition(version, shown, replacedAt, reason);
        }
    }

    public record IndicatorDefined(
            UUID indicatorId,
            int definitionVersion,
            Definition definition,
            @Nullable String reason) {}

    /** The same indicator for the sheet that continues its own; {@code lastDay}: targets until then are behind us. */
    public Indicator continuedIn(ActionSheet sheet, LocalDate lastDay) {
        var named = sheet.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new Indicator(sheet, named.id(), definition.after(lastDay));
    }

    public IndicatorDefined defined() {
        return new IndicatorDefined(id, definitionVersion, definition, null);
    }

    /** {@code measured}: a measure was made already, which the new definition must not make meaningless. */
    IndicatorDefined redefine(
            ActionSheet sheet, int read, Definition next, @Nullable String reason, boolean measured, Instant now) {
        if (!sheet.id().equals(sheetId)) {
            throw DefinitionRefused.notOfTheSheet(id, sheet.id());
        }
        if (read != definitionVersion) {
            throw DefinitionRefused.changedMeanwhile(read, definitionVersion);
        }
        if (reason == null || reason.isBlank()) {
            throw DefinitionRefused.reasonMissing();
        }
        next.requireSound();
        var broken = next.breaks(definition);
        if (measured && !broken.isEmpty()) {
            throw DefinitionRefused.breaksTheSeries(broken);
        }
        earlierDefinitions = Stream.concat(
                        earlierDefinitions.stream(),
                        Stream.of(new EarlierDefinition(definitionVersion, definition, now, reason)))
                .toList();
        definition = next;
        definitionVersion++;
        rename(sheet);
        return new IndicatorDefined(id, definitionVersion, next, reason);
    }

    private void rename(ActionSheet sheet) {
        sheet.rename(new SheetIndicator(id, code, definition.title(), definition.unit(), definition.kind()));
    }

    /** Without what was before, nobody could tell what changed. */
    public void requireBaseline() {
        if (definition.baseline() == null) {
            throw DefinitionRefused.withoutBaseline(code);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID sheetId() {
        return sheetId;
    }

    public String code() {
        return code;
    }

    public int definitionVersion() {
        return definitionVersion;
    }

    public Definition definition() {
        return definition;
    }

    List<EarlierDefinition> earlierDefinitions() {
        return earlierDefinitions;
    }
}
