/** The gateway in front of real sockets: {@link fr.ctg.gateway.FakeServices} stand for the services, {@link fr.ctg.gateway.Client} for a client. */
@NullMarked
package fr.ctg.gateway;

import org.jspecify.annotations.NullMarked;
