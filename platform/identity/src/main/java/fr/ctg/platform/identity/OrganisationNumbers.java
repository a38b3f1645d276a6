package fr.ctg.platform.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in the contract the form of SIREN and SIRET, which {@link Siren} checks: the scanner does not look into constraints of our own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OrganisationNumbers implements OASFilter {
    private static final Map<String, String> FORMS = Map.of("siren", "^\\d{9}$", "siret", "^\\d{14}$");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(OrganisationNumbers::describe);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        describe(parameter.getName(), parameter.getSchema());
        return parameter;
    }

    private static void describe(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach(OrganisationNumbers::describe);
        }
    }

    private static void describe(String name, Schema schema) {
        FORMS.forEach((number, form) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith(number) && schema.getPattern() == null) {
                schema.setPattern(form);
            }
        });
    }
}
