/**
 * Whether what is written in {@code deploy/} can work, told without a cluster.
 *
 * <pre>
 *  files of base and components ─▶ Manifests ─┬▶ StrictSchemas   every field is one the cluster or its operators know
 *  rendered overlays ────────────▶            └▶ Rules           what we hold each object to, against the Applications
 *  site.yaml of an overlay ──────▶ Site                          what a site has yet to set
 * </pre>
 *
 * Tests read the files as they are; {@link fr.ctg.deploy.CheckManifests} does the same with what Kustomize makes of an overlay.
 */
@NullMarked
package fr.ctg.deploy;

import org.jspecify.annotations.NullMarked;
