package fr.ctg.platform.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the contract says of the answer of every export: none can be forgotten. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExportContract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    var answer = operation.getResponses().getAPIResponse("200");
                    if (answer != null
                            && answer.getContent() != null
                            && answer.getContent().hasMediaType(Exports.NDJSON)) {
                        describe(answer);
                    }
                }));
    }

    private static void describe(APIResponse answer) {
        answer.setDescription("La liste entière.");
        answer.addHeader(
                Exports.SYNCED_TO,
                OASFactory.createHeader()
                        .required(true)
                        .description("Le `modifiedSince` d'où suivre ce qui change ensuite.")
                        .schema(text().format("date-time")));
        answer.getContent().getMediaTypes().values().forEach(media -> media.setSchema(text()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
