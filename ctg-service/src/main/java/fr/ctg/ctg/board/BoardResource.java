package fr.ctg.ctg.board;

import fr.ctg.ctg.DayInTheFuture;
import fr.ctg.ctg.convention.Conventions;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions/{id}/board")
@Tag(name = "Conventions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BoardResource {
    private final Conventions conventions;
    private final Calendar calendar;

    BoardResource(Conventions conventions, Calendar calendar) {
        this.conventions = conventions;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getConventionBoard",
            summary = "Lire le tableau de bord d'une convention",
            description =
                    "Pour chaque partie : délibération, caractère exécutoire, mandat, signature, depuis combien de jours ; ce qui manque, par quel article, et à qui d'agir.")
    public Board get(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Jour auquel l'état est dit, par ce que l'on sait aujourd'hui ; aujourd'hui par défaut.")
                    @Nullable LocalDate asOf,
            HttpHeaders headers) {
        var day = DayInTheFuture.orToday(asOf, calendar.today());
        return Board.of(conventions.requireFile(id, day), Texts.preferredBy(headers.getAcceptableLanguages()));
    }
}
