package fr.ctg.ctg.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public Internet, by the registries of special-purpose addresses (IANA): what is private, local, reserved, for documentation, or leads to
 * one of those by an address inside it, is none.
 */
final class PublicAddresses {
    private static final List<Network> NOT_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16", // the metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "168.63.129.16/32", // the metadata of another one
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final Network V6 = Network.of("2000::/3");
    private static final List<Network> NOT_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    /** An IPv4 address written as an IPv6 one is an IPv4 one already here. */
    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                ? NOT_V4.stream().noneMatch(network -> network.contains(bytes))
                : V6.contains(bytes) && NOT_V6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    private record Network(byte[] prefix, int bits) {
        static Network of(String written) {
            var parts = written.split("/");
            try {
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible); // no name, nothing is looked up
            }
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            int rest = 0xff00 >> bits % 8 & 0xff;
            return address.length == prefix.length
                    && Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (rest == 0 || (address[whole] & rest) == (prefix[whole] & rest));
        }
    }
}
