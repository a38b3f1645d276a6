/**
 * What the suite publishes, for those without the broker: every event of the three services, in the order in which it arrived here, which for one
 * aggregate is the order in which it was published.
 *
 * <pre>
 *  topics ──► FeedListener ──► feed_event (position given under one lock) ──► GET /v1/events?after=
 * </pre>
 *
 * Only types of {@link fr.ctg.ctg.feed.PublishedTypes} are shown: what they say anybody may read elsewhere (acts that were voted on, with private
 * persons masked; conventions; adopted plans). Whoever adds a type decides that anew.
 */
@NullMarked
package fr.ctg.ctg.feed;

import org.jspecify.annotations.NullMarked;
