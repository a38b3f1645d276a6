/** The deliveries of webhooks: queued, claimed by any instance with a lease, sent, and marked. A crash in between means a repeated delivery, never a lost one. */
@NullMarked
package fr.ctg.ctg.webhook.delivery;

import org.jspecify.annotations.NullMarked;
