/**
 * Makes the fault of every alert for real, and looks whether Prometheus tells of it by the rules of {@code deploy/kubernetes}: that a rule fires on made series
 * ({@code make alerts}) does not say that the fault makes such series.
 */
@NullMarked
package fr.ctg.sandbox.alarm;

import org.jspecify.annotations.NullMarked;
