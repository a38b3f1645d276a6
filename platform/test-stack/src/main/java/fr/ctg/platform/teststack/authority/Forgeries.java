package fr.ctg.platform.teststack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.teststack.Tokens;
import fr.ctg.platform.teststack.authority.Wire.Credential;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens nobody may be let in by: what RFC 8725 warns of, and claims that are not of the form they have here. */
final class Forgeries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String ORGANISATION = "organisation";
    private static final String ROLES = "groups";

    private final KeyPair ownKey;
    private final Map<String, List<Forgery>> made = new HashMap<>();

    Forgeries() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            ownKey = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What of a token is wrong. */
    enum Fault {
        /** Whoever sends it is nobody. */
        TOKEN,
        /** It names no organisation that can be one. */
        ORGANISATION,
        /** It names no role that can be one. */
        ROLES
    }

    /** One of them, as it is sent. */
    record Forgery(String kind, Fault fault, Credential credential) {}

    /** All kinds of tokens that claim this role and this organisation. */
    List<Forgery> of(String role, String organisation) {
        return made.computeIfAbsent(role + " " + organisation, _ -> {
            try {
                return make(role, organisation);
            } catch (GeneralSecurityException | IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private List<Forgery> make(String role, String organisation) throws GeneralSecurityException, IOException {
        var all = new ArrayList<Forgery>();
        var good = Tokens.of(role, organisation);
        var parts = good.split("\\.");
        var header = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        var claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));

        for (var none : List.of("none", "None", "NONE", "")) {
            forged(all, "alg “" + none + "”", unsigned(with(header, it -> it.put("alg", none)), claims) + ".");
        }
        var issuers = publicKey();
        forged(all, "HS256 with the public key", hmac(header, claims, issuers.getEncoded()));
        forged(all, "HS256 with the public key as PEM", hmac(header, claims, pem(issuers)));
        forged(all, "HS256 with an empty key", hmac(header, claims, new byte[] {0}));
        forged(all, "another key, same kid", ownSigned(header, claims));
        forged(all, "another key, unknown kid", ownSigned(with(header, it -> it.put("kid", "another")), claims));
        forged(all, "another key, no kid", ownSigned(with(header, it -> it.remove("kid")), claims));
        forged(all, "kid that is a path", ownSigned(with(header, it -> it.put("kid", "../../dev/null")), claims));
        forged(all, "kid that is SQL", ownSigned(with(header, it -> it.put("kid", "' or '1'='1")), claims));
        forged(all, "its own key in jwk", ownSigned(with(header, it -> it.set("jwk", ownJwk())), claims));
        for (var pointer : List.of("jku", "x5u")) {
            forged(
                    all,
                    pointer + " elsewhere",
                    ownSigned(with(header, it -> it.put(pointer, "http://127.0.0.1:1/keys")), claims));
        }
        forged(
                all,
                "x5c of its own",
                ownSigned(with(header, it -> it.putArray("x5c").add("AAAA")), claims));
        for (var other : List.of("PS256", "ES256", "RS1", "A128KW")) {
            forged(all, "says it is " + other, signed(with(header, it -> it.put("alg", other)), claims));
        }
        forged(
                all,
                "crit that nobody knows",
                signed(with(header, it -> it.put("x", 1).putArray("crit").add("x")), claims));

        claimed(all, "another issuer", header, with(claims, it -> it.put("iss", "http://127.0.0.1:1/ctg")));
        claimed(all, "no issuer", header, with(claims, it -> it.remove("iss")));
        claimed(all, "another audience", header, with(claims, it -> it.put("aud", "another-api")));
        claimed(all, "no audience", header, with(claims, it -> it.remove("aud")));
        claimed(all, "expired", header, with(claims, it -> it.put("exp", now() - 3600)));
        claimed(all, "no expiry", header, with(claims, it -> it.remove("exp")));
        claimed(all, "expiry in words", header, with(claims, it -> it.put("exp", "never")));
        claimed(all, "not valid yet", header, with(claims, it -> it.put("nbf", now() + 3600)));
        claimed(all, "no subject", header, with(claims, it -> it.remove("sub")));
        claimed(all, "empty subject", header, with(claims, it -> it.put("sub", "")));
        claimed(all, "subject of two lines", header, with(claims, it -> it.put("sub", "a\nb")));
        claimed(all, "a token about a login", header, with(claims, it -> it.put("typ", "ID")));
        forged(all, "claims that are a list", signedText(header.toString(), "[]"));
        forged(all, "claims that are no JSON", signedText(header.toString(), "{"));
        forged(all, "a header that is no JSON", signedText("{", claims.toString()));

        var other = Tokens.of(role, organisation.equals("000000018") ? "000000026" : "000000018")
                .split("\\.");
        forged(all, "claims of one, signature of another", parts[0] + "." + parts[1] + "." + other[2]);
        forged(all, "changed claims", parts[0] + "." + encoded(claims.put("x", 1)) + "." + parts[2]);
        claims.remove("x");
        forged(all, "signature cut short", good.substring(0, good.length() - 8));
        forged(all, "no signature", parts[0] + "." + parts[1] + ".");
        forged(all, "two parts", parts[0] + "." + parts[1]);
        forged(all, "one part", parts[0] + parts[1] + parts[2]);
        forged(all, "five parts", good + ".AAAA.AAAA");
        forged(all, "dots only", "..");
        forged(all, "not base64", parts[0] + ".%%%." + parts[2]);
        forged(all, "not ASCII", "é" + good);
        forged(all, "huge", parts[0] + "." + "A".repeat(6_000) + "." + parts[2]);
        sent(all, "nothing after Bearer", Credential.header("Bearer "));
        sent(all, "Bearer twice", Credential.header("Bearer Bearer " + good));
        sent(all, "no scheme", Credential.header(good));
        sent(all, "another scheme", Credential.header("Basic " + good));
        sent(all, "in the address", new Credential(List.of(), "access_token=" + good));
        sent(all, "in a cookie", new Credential(List.of(List.of("Cookie", "access_token=" + good)), ""));
        sent(
                all,
                "in another header",
                new Credential(
                        List.of(List.of("X-Forwarded-User", "somebody"), List.of("X-Forwarded-Access-Token", good)),
                        ""));

        organised(all, "a list of organisations", header, with(claims, it -> it.putArray(ORGANISATION)
                .add(organisation)));
        organised(
                all,
                "an organisation that is a number",
                header,
                with(claims, it -> it.put(ORGANISATION, new BigInteger(organisation))));
        organised(all, "an organisation that is an object", header, with(claims, it -> it.putObject(ORGANISATION)
                .put("siren", organisation)));
        organised(all, "no organisation", header, with(claims, it -> it.remove(ORGANISATION)));
        organised(all, "an empty organisation", header, with(claims, it -> it.put(ORGANISATION, "")));
        organised(all, "an organisation in words", header, with(claims, it -> it.put(ORGANISATION, "commune")));
        organised(
                all,
                "an organisation and a blank",
                header,
                with(claims, it -> it.put(ORGANISATION, organisation + " ")));
        organised(
                all,
                "two organisations in one",
                header,
                with(claims, it -> it.put(ORGANISATION, organisation + "," + organisation)));

        withRoles(all, "roles that are a text", header, with(claims, it -> it.put(ROLES, role)));
        withRoles(all, "roles that are an object", header, with(claims, it -> it.putObject(ROLES)
                .put(role, true)));
        withRoles(all, "roles in lists", header, with(claims, it -> it.putArray(ROLES)
                .addArray()
                .add(role)));
        withRoles(all, "roles of another realm", header, with(claims, it -> {
            it.remove(ROLES);
            it.putObject("realm_access").putArray("roles").add(role);
        }));
        withRoles(all, "roles of another client", header, with(claims, it -> {
            it.remove(ROLES);
            it.putObject("resource_access")
                    .putObject("ctg-api")
                    .putArray("roles")
                    .add(role);
        }));
        withRoles(all, "roles under another name", header, with(claims, it -> {
            it.remove(ROLES);
            it.putArray("roles").add(role);
            it.put("scope", role);
        }));
        withRoles(all, "a role in capitals", header, with(claims, it -> it.putArray(ROLES)
                .add(role.toUpperCase(Locale.ROOT))));
        return all;
    }

    private static void forged(List<Forgery> all, String kind, String token) {
        sent(all, kind, Credential.bearer(token));
    }

    private static void sent(List<Forgery> all, String kind, Credential credential) {
        all.add(new Forgery(kind, Fault.TOKEN, credential));
    }

    private static void claimed(List<Forgery> all, String kind, ObjectNode header, ObjectNode claims) {
        forged(all, kind, signed(header, claims));
    }

    private static void organised(List<Forgery> all, String kind, ObjectNode header, ObjectNode claims) {
        all.add(new Forgery(kind, Fault.ORGANISATION, Credential.bearer(signed(header, claims))));
    }

    private static void withRoles(List<Forgery> all, String kind, ObjectNode header, ObjectNode claims) {
        all.add(new Forgery(kind, Fault.ROLES, Credential.bearer(signed(header, claims))));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static ObjectNode with(ObjectNode known, Consumer<ObjectNode> change) {
        var changed = known.deepCopy();
        change.accept(changed);
        return changed;
    }

    private static String encoded(ObjectNode json) {
        return encoded(json.toString());
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8));
    }

    private static String unsigned(ObjectNode header, ObjectNode claims) {
        return encoded(header) + "." + encoded(claims);
    }

    /** By the issuer's own key. */
    private static String signed(ObjectNode header, ObjectNode claims) {
        return signedText(header.toString(), claims.toString());
    }

    private static String signedText(String header, String claims) {
        var text = encoded(header) + "." + encoded(claims);
        return text + "." + Tokens.signatureOf(text);
    }

    private String ownSigned(ObjectNode header, ObjectNode claims) throws GeneralSecurityException {
        var text = unsigned(header, claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(ownKey.getPrivate());
        signature.update(text.getBytes(UTF_8));
        return text + "." + ENCODER.encodeToString(signature.sign());
    }

    private static String hmac(ObjectNode header, ObjectNode claims, byte[] key) throws GeneralSecurityException {
        var text = unsigned(with(header, it -> it.put("alg", "HS256")), claims);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return text + "." + ENCODER.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private ObjectNode ownJwk() {
        var key = (RSAPublicKey) ownKey.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("n", ENCODER.encodeToString(unsignedBytes(key.getModulus())))
                .put("e", ENCODER.encodeToString(unsignedBytes(key.getPublicExponent())));
    }

    private static byte[] unsignedBytes(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static PublicKey publicKey() throws GeneralSecurityException, IOException {
        var key = JSON.readTree(Tokens.publicKeys()).path("keys").path(0);
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.path("n").asText())),
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.path("e").asText()))));
    }

    private static byte[] pem(PublicKey key) {
        return ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(UTF_8);
    }
}
