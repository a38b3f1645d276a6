/**
 * What a person or a tool reads before calling the API: {@code /docs}, a page that needs no internet, and {@code /openapi}, the one contract
 * of the suite, merged from the services' contracts by {@code MergedContractTest} and committed as {@code contract/openapi.json}.
 */
@NullMarked
package fr.ctg.gateway.portal;

import org.jspecify.annotations.NullMarked;
