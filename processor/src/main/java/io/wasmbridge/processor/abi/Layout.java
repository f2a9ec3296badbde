package io.wasmbridge.processor.abi;

import java.util.List;
import java.util.Optional;

/** How a value lies in guest memory within another one. Its text is for plans. */
public sealed interface Layout {
    /** What it takes, at least 1. */
    int sizeBytes();

    /** What its address is a multiple of. */
    int alignBytes();

    /** Whether it points at memory of its own, itself or within. */
    boolean hasPointers();

    /** Answers by kind of layout. */
    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of layout. */
    interface Visitor<R> {
        R number(Scalar scalar);

        R text(Text layout);

        R array(Array layout);

        R values(Values layout);

        R struct(Struct layout);

        R coded(Coded layout);

        R option(Option layout);

        R variant(Variant layout);

        /** The bytes that a marshaller makes, unless it is answered otherwise. */
        default R marshalled(Marshalled layout) {
            return array(layout.bytes());
        }
    }

    /** A type that a marshaller of the user's maps to bytes. */
    record Marshalled(HostType.Marshalled type, Place place) implements Layout {
        /** What is in memory. */
        public Array bytes() {
            return new Array(type.bytes(), place);
        }

        @Override
        public int sizeBytes() {
            return bytes().sizeBytes();
        }

        @Override
        public int alignBytes() {
            return bytes().alignBytes();
        }

        @Override
        public boolean hasPointers() {
            return bytes().hasPointers();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marshalled(this);
        }

        @Override
        public String toString() {
            return type + " " + place;
        }
    }

    /** A number. */
    @SuppressWarnings("JavaLangClash")
    record Number(Scalar scalar) implements Layout {
        @Override
        public int sizeBytes() {
            return scalar.element().sizeBytes();
        }

        @Override
        public int alignBytes() {
            return sizeBytes();
        }

        @Override
        public boolean hasPointers() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(scalar);
        }

        @Override
        public String toString() {
            return scalar.toString();
        }
    }

    /** A String. */
    record Text(Encoding encoding, Place place) implements Layout {
        @Override
        public int sizeBytes() {
            return place.sizeBytes(1);
        }

        @Override
        public int alignBytes() {
            return place.alignBytes(encoding.unit().sizeBytes());
        }

        @Override
        public boolean hasPointers() {
            return !(place instanceof Place.Inline);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }

        @Override
        public String toString() {
            return new HostType.Text(false, encoding) + " " + place;
        }
    }

    /** An array or a buffer of numbers. */
    record Array(HostType.Array type, Place place) implements Layout {
        @Override
        public int sizeBytes() {
            return place.sizeBytes(type.element().sizeBytes());
        }

        @Override
        public int alignBytes() {
            return place.alignBytes(type.element().sizeBytes());
        }

        @Override
        public boolean hasPointers() {
            return !(place instanceof Place.Inline);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }

        @Override
        public String toString() {
            return type + " " + place;
        }
    }

    /** Values of one layout, side by side. */
    record Values(Sequence type, Place place) implements Layout {
        @Override
        public int sizeBytes() {
            return place.sizeBytes(type.element().sizeBytes());
        }

        @Override
        public int alignBytes() {
            return place.alignBytes(type.element().alignBytes());
        }

        @Override
        public boolean hasPointers() {
            return !(place instanceof Place.Inline) || type.element().hasPointers();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }

        @Override
        public String toString() {
            return type + " " + place;
        }
    }

    /** A Java array, or a list, of values that lie side by side. */
    record Sequence(boolean list, Layout element) {
        /** Whether they are two arrays, pointers and lengths. */
        public boolean parallel() {
            return element instanceof Text text && text.place() instanceof Place.Parallel;
        }

        /** {@code Point[]}, {@code List<String>}. */
        public String display() {
            return list ? "List<" + Layout.display(element) + ">" : Layout.display(element) + "[]";
        }

        @Override
        public String toString() {
            return list ? "List<" + element + ">" : element + "[]";
        }
    }

    /** The Java type of a layout, as a source writes it. */
    static String display(Layout layout) {
        return layout.accept(new LayoutDisplay());
    }

    /** A scalar of the component model that takes other bytes than C gives it: a character, an enum, flags. */
    record Coded(Scalar scalar, int sizeBytes) implements Layout {
        @Override
        public int alignBytes() {
            return sizeBytes;
        }

        @Override
        public boolean hasPointers() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coded(this);
        }

        @Override
        public String toString() {
            return scalar + " in " + sizeBytes;
        }
    }

    /** An option of the component model: a byte that says whether the value behind it is there. */
    record Option(Layout value, Absence how) implements Layout {
        /** Where the value is. */
        public int valueOffset() {
            return value.alignBytes();
        }

        @Override
        public int sizeBytes() {
            return value.sizeBytes() + value.alignBytes();
        }

        @Override
        public int alignBytes() {
            return value.alignBytes();
        }

        @Override
        public boolean hasPointers() {
            return value.hasPointers();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.option(this);
        }

        @Override
        public String toString() {
            return "option of " + value + " or " + how;
        }
    }

    /**
     * A variant of the component model, a sealed interface: the number of a case, and behind it what the case holds.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Shape}, {@code Outer.Shape}
     * @param selector what holds the number
     * @param contentOffset where what a case holds begins
     */
    record Variant(
            String packageName,
            String nestedName,
            Element selector,
            int contentOffset,
            int sizeBytes,
            int alignBytes,
            List<Case> cases)
            implements Layout {
        public Variant {
            cases = List.copyOf(cases);
        }

        /** {@code Shape}. */
        public String simpleName() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }

        @Override
        public boolean hasPointers() {
            return cases.stream().anyMatch(each -> each.content().hasPointers());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variant(this);
        }

        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder(simpleName()).append(" in " + sizeBytes + ", cases at " + contentOffset);
            cases.forEach(each -> text.append(" | ").append(each));
            return text.toString();
        }
    }

    /** A case of a variant; its content has no members, and no size, where it holds nothing. */
    record Case(Struct content) {
        /** Whether it holds nothing. */
        public boolean isEmpty() {
            return content.members().isEmpty();
        }

        @Override
        public String toString() {
            return isEmpty() ? content.simpleName() : content.toString();
        }
    }

    /**
     * A record as a C struct.
     *
     * @param packageName empty for the unnamed package
     * @param nestedName the name within the package: {@code Point}, {@code Outer.Point}
     */
    record Struct(String packageName, String nestedName, int sizeBytes, int alignBytes, List<Member> members)
            implements Layout {
        public Struct {
            members = List.copyOf(members);
        }

        /** {@code Point}. */
        public String simpleName() {
            return nestedName.substring(nestedName.lastIndexOf('.') + 1);
        }

        @Override
        public boolean hasPointers() {
            return members.stream().anyMatch(member -> member.layout().hasPointers());
        }

        /** Whether what it points at, or some of it, has no owner of its own. */
        public boolean leavesOwnerOpen() {
            return members.stream()
                    .filter(member -> member.owner() == MemberOwner.SHARED)
                    .map(Member::layout)
                    .anyMatch(layout -> layout.accept(new LeavesOwnerOpen()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.struct(this);
        }

        /** {@code Point(16, align 8: double x at 0, double y at 8)}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(simpleName())
                    .append('(')
                    .append(sizeBytes)
                    .append(", align ")
                    .append(alignBytes)
                    .append(": ");
            for (int i = 0; i < members.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(members.get(i));
            }
            return text.append(')').toString();
        }
    }

    /**
     * A component of a struct.
     *
     * @param absence how Java says that the pointer is null; empty where it never is
     */
    record Member(String name, int offsetBytes, Layout layout, MemberOwner owner, Optional<Absence> absence) {
        @Override
        public String toString() {
            return layout + " " + name + " at " + offsetBytes
                    + (owner == MemberOwner.SHARED ? "" : owner == MemberOwner.GUEST ? " kept" : " handed over")
                    + absence.map(how -> " or " + how).orElse("");
        }
    }
}
