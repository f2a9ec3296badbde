package io.wasmbridge.runtime;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** How text of a guest is read: decoded strictly, and where it is terminated up to a terminator within the limit. */
final class GuestText {

    private final LinkedGuest guest;

    GuestText(LinkedGuest guest) {
        this.guest = guest;
    }

    /** The text of bytes that the guest gave. */
    String decode(String export, int address, byte[] bytes, Charset charset) {
        try {
            return TextCodec.decode(bytes, charset);
        } catch (CharacterCodingException failure) {
            throw guest.faults().text(export, address, "its " + bytes.length + " bytes are no " + charset.name());
        }
    }

    /** The number of units before the terminator, which has to be within the limit and inside memory. */
    int lengthOfTerminated(String export, int address, int unitBytes) {
        int length = indexOfTerminator(address, unitBytes);
        if (length >= 0) {
            return length;
        }
        int shift = Integer.numberOfTrailingZeros(unitBytes);
        if ((guest.maxResultBytes() >> shift) + 1 < room(address) >> shift) {
            throw guest.faults().limit(export, address, -1, guest.maxResultBytes());
        }
        throw guest.faults().text(export, address, "it has no terminator before the end of memory");
    }

    /** The number of units before the terminator; negative where none is within the limit and inside memory. */
    int indexOfTerminator(int address, int unitBytes) {
        int shift = Integer.numberOfTrailingZeros(unitBytes);
        long allowed = (guest.maxResultBytes() >> shift) + 1;
        return guest.engine().indexOfZero(address, unitBytes, (int) Math.min(room(address) >> shift, allowed));
    }

    private long room(int address) {
        return guest.engine().sizeBytes() - Integer.toUnsignedLong(address);
    }
}
