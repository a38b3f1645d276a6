package fr.ctg.ctg.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are written as numbers: no name is looked up. */
class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.100.100.200", "169.254.169.254",
                        "172.16.0.1",
                "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
                        "198.51.100.1", "203.0.113.9",
                "168.63.129.16", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1",
                        "::ffff:10.0.0.1",
                "::ffff:127.0.0.1", "::127.0.0.1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
                        "64:ff9b::7f00:1",
                "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "5f00::1"
            })
    void knowsWhatIsNotOfThePublicInternet(String address) throws UnknownHostException {
        assertFalse(PublicAddresses.contain(InetAddress.getByName(address)));
        var url = "https://" + (address.contains(":") ? "[" + address + "]" : address) + "/x";
        assertEquals("webhook-address-not-public", refused(() -> Destination.of(url, false)
                .resolve()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a01:e0a::1"
            })
    void knowsWhatIs(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.contain(InetAddress.getByName(address)));
    }

    /** Another way to write an address is none to hide it. */
    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://[::ffff:7f00:1]/"})
    void looksThroughOtherWaysToWriteAnAddress(String url) {
        assertEquals("webhook-address-not-public", refused(() -> Destination.of(url, false)
                .resolve()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "https:///x",
                "https:x",
                "1.1.1.1",
                "https://a b/",
                "https://user@1.1.1.1/",
                "https://1.1.1.1/#x",
                "https://1.1.1.1:0/",
                "https://exa_mple/",
                "https://127.1/",
                "file:///etc/passwd",
                "HTTPS//1.1.1.1",
                ""
            })
    void refusesWhatIsNoAddressOfAWebhook(String url) {
        assertEquals("webhook-url-malformed", refused(() -> Destination.of(url, false)));
    }

    @Test
    void opensLoopbackAndNothingElseToTryThingsOut() {
        assertEquals(
                "127.0.0.1",
                Destination.of("http://127.0.0.1:8080/x?y=1", true).resolve().getHostAddress());
        assertEquals(
                "/x?y=1", Destination.of("http://127.0.0.1:8080/x?y=1", true).pathAndQuery());
        assertEquals("webhook-address-not-public", refused(() -> Destination.of("http://169.254.169.254/", true)
                .resolve()));
    }

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(WebhookRefused.class, what).code();
    }
}
