package io.wasmbridge.runtime;

import io.wasmbridge.runtime.engine.GuestAbort;
import io.wasmbridge.runtime.engine.Traps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of one instance: who, what, the numbers, the limit, the consequence, the remedy. */
final class Faults {

    private static final String POISONED = ". The instance is poisoned.";

    private final String module;
    private final String instance;

    /** What the guest did with a value that the host reads. */
    private final String gave;

    private Faults(String module, String instance, String gave) {
        this.module = module;
        this.instance = instance;
        this.gave = gave;
    }

    /** For what exports return. */
    static Faults ofResults(String module, String instance) {
        return new Faults(module, instance, "returned");
    }

    /** For what the guest passes to imports. */
    Faults ofArguments() {
        return new Faults(module, instance, "was passed");
    }

    static BindingException unlinked(String module, List<String> problems, @Nullable Throwable cause) {
        String message = problems.size() == 1
                ? problems.get(0)
                : "module '" + module + "' cannot be bound, " + problems.size() + " problems:\n    "
                        + String.join("\n", problems).replace("\n", "\n    ");
        return new BindingException(new Fault(BindingException.CODE, module, "", false, message), cause);
    }

    private String of(String export) {
        return export.isEmpty() ? instance : "'" + export + "' of " + instance;
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    static String address(int address) {
        return String.format("0x%08x", address);
    }

    private Fault fault(String code, String export, boolean poisoned, String message) {
        return new Fault(code, module, export, poisoned, message);
    }

    // What the guest did.

    GuestPointerException outside(String export, int address, long sizeBytes, long memoryBytes) {
        return outside(export, gave, address, sizeBytes, memoryBytes);
    }

    GuestPointerException outside(String export, String given, int address, long sizeBytes, long memoryBytes) {
        long end = Integer.toUnsignedLong(address) + sizeBytes;
        return new GuestPointerException(fault(
                GuestPointerException.CODE,
                export,
                true,
                of(export) + " " + given + " address " + address(address) + ", length " + sizeBytes + ": it ends at "
                        + hex(end) + ", memory has " + hex(memoryBytes) + " bytes" + POISONED));
    }

    GuestPointerException pointer(String export, int address, String why) {
        return new GuestPointerException(fault(
                GuestPointerException.CODE,
                export,
                true,
                of(export) + " " + gave + " address " + address(address) + ": " + why + POISONED));
    }

    GuestPointerException handle(String export, String type, int address, String why) {
        return new GuestPointerException(fault(
                GuestPointerException.CODE,
                export,
                true,
                of(export) + " " + gave + " " + type + " " + address(address) + ": " + why + POISONED));
    }

    GuestAllocatorException allocator(String export, int address, int sizeBytes, String why) {
        return new GuestAllocatorException(fault(
                GuestAllocatorException.CODE,
                export,
                true,
                of(export) + " was asked for " + sizeBytes + " bytes and returned address " + address(address) + ": "
                        + why + POISONED));
    }

    GuestPointerException noAddress(String export, int sizeBytes, long given) {
        return new GuestPointerException(fault(
                GuestPointerException.CODE,
                export,
                true,
                of(export) + " was asked for " + sizeBytes + " bytes and returned " + hex(given) + " ("
                        + Long.toUnsignedString(given) + "), where an address has 32 bits" + POISONED));
    }

    GuestOutOfMemoryException outOfMemory(String export, int sizeBytes, String forWhat) {
        return new GuestOutOfMemoryException(fault(
                GuestOutOfMemoryException.CODE,
                export,
                false,
                of(export) + " was asked for " + sizeBytes + " bytes for " + forWhat
                        + " and returned 0: the guest is out of memory"));
    }

    GuestOutOfMemoryException tableFull(String method, String parameter, int size) {
        return new GuestOutOfMemoryException(fault(
                GuestOutOfMemoryException.CODE,
                method,
                false,
                "'" + parameter + "' needs a place in the table of " + instance + ", which has " + size
                        + " elements and cannot grow: its maximum denies it"));
    }

    /** The guest called what was lent for a call that is over. */
    GuestPointerException functionEnded(String method) {
        return new GuestPointerException(fault(
                GuestPointerException.CODE,
                method,
                true,
                of(method) + " was called after the call that lent it had ended" + POISONED));
    }

    GuestOutOfMemoryException growthDenied(int pages, int pageCount) {
        return new GuestOutOfMemoryException(fault(
                GuestOutOfMemoryException.CODE,
                "",
                false,
                "the memory of " + instance + " has " + pageCount + " pages and cannot grow by " + pages
                        + ": its maximum or memoryLimitPages denies it"));
    }

    GuestLimitException limit(String export, int address, long sizeBytes, long limit) {
        String length = sizeBytes < 0 ? "text without a terminator within the limit" : "length " + sizeBytes;
        return new GuestLimitException(fault(
                GuestLimitException.CODE,
                export,
                false,
                of(export) + " " + gave + " address " + address(address) + ", " + length + ", the limit is " + limit
                        + " bytes. Nothing was copied; raise maxResultBytes on the builder if this is expected"));
    }

    /** Of a result that is within the limit, and whose objects on the host are not. */
    GuestLimitException hostLimit(String export, int address, long sizeBytes, long limit) {
        return new GuestLimitException(fault(
                GuestLimitException.CODE,
                export,
                false,
                of(export) + " " + gave + " address " + address(address) + ", which with what it holds takes more than "
                        + sizeBytes + " bytes of the host, the limit is " + limit
                        + " bytes; raise maxResultBytes on the builder if this is expected"));
    }

    GuestLimitException neededLimit(String export, long needed, long unitBytes, long limit) {
        String unit = unitBytes == 1 ? "" : " of " + unitBytes + " bytes";
        return new GuestLimitException(fault(
                GuestLimitException.CODE,
                export,
                false,
                of(export) + " asked for a buffer for a length of " + Long.toUnsignedString(needed) + unit
                        + ", the limit is " + limit
                        + " bytes. Nothing was allocated for it; raise maxResultBytes on the builder if this"
                        + " is expected"));
    }

    GuestStringException text(String export, int address, String why) {
        return new GuestStringException(fault(
                GuestStringException.CODE,
                export,
                false,
                of(export) + " gave text at " + address(address) + ": " + why));
    }

    GuestValueException value(String export, String what) {
        return new GuestValueException(
                fault(GuestValueException.CODE, export, false, of(export) + " " + gave + " " + what));
    }

    /** {@code found} is what the guest is lent under that handle; null for nothing. */
    GuestValueException hostObject(String export, Class<?> wanted, int handle, @Nullable Object found) {
        String type = wanted.getSimpleName();
        return value(
                export,
                found == null
                        ? "the handle " + hex(Integer.toUnsignedLong(handle)) + ", which stands for no " + type
                                + " that the guest is lent"
                        : "the handle of " + article(found.getClass().getSimpleName()) + ", where " + article(type)
                                + " is expected");
    }

    /** {@code an Order}, {@code a String}. */
    static String article(String type) {
        return ("aeiouAEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    /** {@code said} is what the guest said about it; empty where it was not asked or could not tell. */
    GuestErrorException error(String export, long status, String said, boolean poisoned) {
        String why = said.isEmpty() ? "" : ": " + said;
        return new GuestErrorException(fault(
                GuestErrorException.CODE,
                export,
                poisoned,
                of(export) + " failed with status " + status + why + (poisoned ? POISONED : "")));
    }

    /** {@code said} is what the guest said about it; empty where the object of that number is unknown. */
    GuestErrorException failure(String export, int object, Optional<String> said, boolean poisoned) {
        String why = said.map(text -> text.isEmpty() ? "" : ": " + text)
                .orElse(" with the JavaScript object " + Integer.toUnsignedString(object)
                        + ", of which the bridge knows nothing");
        return new GuestErrorException(fault(
                GuestErrorException.CODE, export, poisoned, of(export) + " failed" + why + (poisoned ? POISONED : "")));
    }

    GuestTrapException trap(String export, Throwable cause) {
        Fault fault = fault(GuestTrapException.CODE, export, true, of(export) + " " + Traps.describe(cause) + POISONED);
        if (cause instanceof GuestAbort abort) {
            if (abort.exitCode().isPresent()) {
                return new GuestExitException(fault, cause, abort.exitCode().getAsInt());
            }
            if (abort.said().isPresent()) {
                return new GuestAbortException(fault, cause, abort.said().get());
            }
        }
        return new GuestTrapException(fault, cause);
    }

    GuestInterruptedException interrupted(String export, Throwable cause) {
        return new GuestInterruptedException(
                fault(
                        GuestInterruptedException.CODE,
                        export,
                        true,
                        "thread '" + Thread.currentThread().getName() + "' was interrupted in " + of(export)
                                + POISONED),
                cause);
    }

    GuestTimeoutException timeout(String export, Duration limit, @Nullable Throwable cause) {
        return new GuestTimeoutException(
                fault(
                        GuestTimeoutException.CODE,
                        export,
                        true,
                        of(export) + " did not return within " + limit.toNanos() / 1e6 + " ms" + POISONED),
                cause);
    }

    GuestInterruptedException interruptedBefore(String export) {
        return new GuestInterruptedException(
                fault(
                        GuestInterruptedException.CODE,
                        export,
                        false,
                        "thread '" + Thread.currentThread().getName() + "' was interrupted before it called "
                                + of(export) + ": nothing was allocated or called"),
                null);
    }

    InstancePoisonedException poisoned(String export, Throwable first) {
        return new InstancePoisonedException(
                fault(
                        InstancePoisonedException.CODE,
                        export,
                        true,
                        of(export) + " cannot be called: the instance is poisoned by "
                                + first.getClass().getSimpleName() + ". Make a new instance"),
                first);
    }

    // What the caller did.

    UseAfterReleaseException closed(String export) {
        return new UseAfterReleaseException(fault(
                UseAfterReleaseException.CODE, export, false, of(export) + " cannot be used: the bridge is closed"));
    }

    UseAfterReleaseException released(String block) {
        return new UseAfterReleaseException(
                fault(UseAfterReleaseException.CODE, "", false, block + " of " + instance + " was released"));
    }

    UseAfterTransferException transferred(String block) {
        return gone(block + " of " + instance + " was transferred: it is the guest's");
    }

    /** A call that was to hand it over failed in the guest, which lives on. */
    UseAfterTransferException stranded(String block) {
        return gone(block + " of " + instance
                + " was to be transferred by a call that failed in the guest: whose it is, nobody can know");
    }

    private UseAfterTransferException gone(String message) {
        return new UseAfterTransferException(fault(UseAfterTransferException.CODE, "", false, message));
    }

    DoubleReleaseException releasedTwice(String block) {
        return new DoubleReleaseException(
                fault(DoubleReleaseException.CODE, "", false, block + " of " + instance + " was released before"));
    }

    BorrowConflictException borrowed(String block, String action) {
        return new BorrowConflictException(fault(
                BorrowConflictException.CODE,
                "",
                false,
                block + " of " + instance + " cannot be " + action + ": a running call uses it"));
    }

    BorrowConflictException scopeInUse(String export, String why) {
        return new BorrowConflictException(fault(
                BorrowConflictException.CODE,
                export,
                false,
                "a scope of " + instance + " cannot be closed: " + why
                        + ". Close scopes in the order of try-with-resources"));
    }

    IllegalStateException padded(String block, int blockBytes) {
        return new IllegalStateException(
                block + " of " + instance + " cannot be transferred: it lies in a block of " + blockBytes
                        + " bytes, to be aligned, and the guest could not free that. Allocate it with alignBytes 1");
    }

    IllegalStateException collected(String block) {
        return new IllegalStateException(
                block + " of " + instance + " cannot be transferred: it is an object, which the"
                        + " guest's collector frees when it is closed here and the guest does not refer to it");
    }

    StaleViewException returned(String view) {
        return outlived(view, "the method returned that the guest called with it");
    }

    StaleViewException stale(String view) {
        return outlived(view, "the next call into the guest, which has happened");
    }

    private StaleViewException outlived(String view, String end) {
        String message = view + " of " + instance + " was valid until " + end + ": copy it before";
        return new StaleViewException(fault(StaleViewException.CODE, "", false, message));
    }

    WrongInstanceException wrongInstance(String export, String name) {
        return new WrongInstanceException(fault(
                WrongInstanceException.CODE,
                export,
                false,
                "'" + name + "' belongs to another instance than " + of(export)));
    }

    /** The current thread has to keep out because of {@code other}. */
    ThreadConfinementException wrongThread(String export, ThreadGate gate, Thread other) {
        return new ThreadConfinementException(fault(
                ThreadConfinementException.CODE,
                export,
                false,
                of(export)
                        + gate.refusal(other.getName(), Thread.currentThread().getName())));
    }

    ReentrantCallException reentrant(String export, String why) {
        return new ReentrantCallException(
                fault(ReentrantCallException.CODE, export, false, of(export) + " cannot be called now: " + why));
    }

    UnsupportedOperationException absent(List<String> exports, String consequence) {
        return new UnsupportedOperationException("module '" + module + "' exports no '" + String.join("' or '", exports)
                + "', which is optional: " + consequence);
    }

    IndexOutOfBoundsException outOfBounds(int address, long sizeBytes, long memoryBytes) {
        return new IndexOutOfBoundsException("address " + address(address) + ", length " + sizeBytes
                + " is outside the memory of " + instance + ", which has " + hex(memoryBytes) + " bytes");
    }

    /** Throws {@code failure} as it is, whatever its type. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
