/**
 * The suite with a real Keycloak in place of the light issuer: {@code make keycloak}. The realm is the one of {@code deploy/keycloak}, as a deployment
 * imports it.
 */
@NullMarked
package fr.ctg.sandbox.keycloak;

import org.jspecify.annotations.NullMarked;
