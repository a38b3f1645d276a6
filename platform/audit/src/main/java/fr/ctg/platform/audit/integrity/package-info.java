/**
 * What a row says of itself is held against its facts, and against what the trail tells of it: once a day each derived state is computed anew
 * for all aggregates, a batch at a time. Differences are reported and never mended: whoever wrote behind the application's back is not helped.
 */
@NullMarked
package fr.ctg.platform.audit.integrity;

import org.jspecify.annotations.NullMarked;
