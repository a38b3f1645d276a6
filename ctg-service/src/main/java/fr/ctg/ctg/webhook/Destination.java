package fr.ctg.ctg.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a webhook may be sent: over HTTPS, to an address of the public Internet. Names are looked up for every attempt anew, and the connection is made to
 * the very address that was looked at.
 */
public record Destination(URI url, boolean loopbackAllowed) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public static Destination of(String url, boolean loopbackAllowed) {
        try {
            var read = new URI(url);
            var secure = "https".equals(read.getScheme());
            if (!secure && !(loopbackAllowed && "http".equals(read.getScheme()))
                    || read.getHost() == null
                    || read.getRawUserInfo() != null
                    || read.getRawFragment() != null
                    || read.getPort() == 0) {
                throw WebhookRefused.notAnAddress();
            }
            return new Destination(read, loopbackAllowed);
        } catch (URISyntaxException malformed) {
            throw WebhookRefused.notAnAddress();
        }
    }

    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isSecure() ? HTTPS : HTTP;
    }

    public String pathAndQuery() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The address to connect to. A name that has any address it should not have is refused as a whole. */
    public InetAddress resolve() {
        List<InetAddress> found;
        try {
            found = List.of(InetAddress.getAllByName(host()));
        } catch (UnknownHostException unknown) {
            throw WebhookRefused.notReachable(host());
        }
        if (!found.stream().allMatch(this::isAllowed)) {
            throw WebhookRefused.notPublic(host());
        }
        return found.getFirst();
    }

    private boolean isAllowed(InetAddress address) {
        return loopbackAllowed && address.isLoopbackAddress() || PublicAddresses.contain(address);
    }
}
