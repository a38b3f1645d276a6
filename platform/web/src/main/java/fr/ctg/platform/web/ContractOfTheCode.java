package fr.ctg.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Where the contract of the code is not shown, which is everywhere but in the tests, nothing of it goes into the package: each start would read it, and write
 * it as JSON and as YAML, before the first answer. The last of the filters.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Integer.MIN_VALUE)
public class ContractOfTheCode implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (!ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.enabled", Boolean.class)) {
            contract.paths(null).components(null).tags(null);
        }
    }
}
