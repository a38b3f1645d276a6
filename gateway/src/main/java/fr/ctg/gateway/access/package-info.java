/**
 * What a request must respect before it goes anywhere: the length of its address, the size of its headers, the size of its body. A body is
 * read whole here, so a service never sees half of one, and a slow sender holds a connection of the gateway, not one of a service.
 * Who the caller is stays the services' question: {@code Authorization} passes untouched.
 */
@NullMarked
package fr.ctg.gateway.access;

import org.jspecify.annotations.NullMarked;
