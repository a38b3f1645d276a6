package fr.ctg.deliberation.scdl;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else. The decoders of the JDK either replace a wrong byte, and a Latin-1 file then enters with its accents destroyed,
 * or refuse it without saying where: this one gives everything before the wrong byte, then fails with its place. A byte order mark is skipped.
 */
final class Utf8Reader extends Reader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).flip();
    private long bytesTaken;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean started;
    private boolean sourceEnded;

    Utf8Reader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            int before = bytes.position();
            var result = decoder.decode(bytes, chars, sourceEnded);
            bytesTaken += bytes.position() - before;
            if (chars.position() > 0) {
                return deliver(chars.flip());
            }
            if (result.isError()) {
                throw new NotUtf8(bytesTaken, line);
            }
            if (result.isUnderflow() && sourceEnded) {
                return -1;
            }
            if (result == CoderResult.OVERFLOW) {
                // A pair of surrogates needs two places: a caller that asks for one character at a time is not served.
                throw new IOException("Ask for two characters at least");
            }
            fill();
        }
    }

    private int deliver(CharBuffer decoded) {
        for (int at = 0; at < decoded.length(); at++) {
            char c = decoded.get(at);
            if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
        return decoded.length();
    }

    private void skipByteOrderMark() throws IOException {
        int taken = source.readNBytes(bytes.array(), 0, BYTE_ORDER_MARK.length);
        bytes.position(0).limit(taken);
        if (bytes.equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
            bytes.position(taken);
            bytesTaken = taken;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int taken = source.read(bytes.array(), bytes.position(), bytes.remaining());
        if (taken < 0) {
            sourceEnded = true;
        } else {
            bytes.position(bytes.position() + taken);
        }
        bytes.flip();
    }

    /** Leaves the source open: it belongs to whoever gave it. */
    @Override
    public void close() {}

    /** A byte that is not UTF-8, by its offset from the start of the file. */
    static final class NotUtf8 extends IOException {
        final long byteOffset;
        final long line;

        NotUtf8(long byteOffset, long line) {
            super("Not UTF-8 at byte " + byteOffset);
            this.byteOffset = byteOffset;
            this.line = line;
        }
    }
}
