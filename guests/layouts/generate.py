#!/usr/bin/env python3
"""Writes layouts.c, and the records and the table of LayoutStructs.java: the same random structs on both sides.

    python3 guests/layouts/generate.py          from the root of the project, then mvn spotless:apply; the seed is below

Sizes and offsets in the Java file are those of ctypes, which knows neither the guest's compiler nor the bridge.
"""
import ctypes
import random

SEED = 20260101
STRUCTS = 40
HEADER = "Written by guests/layouts/generate.py, seed %d." % SEED

# Java, C, ctypes, Java annotation
NUMBERS = [
    ("byte", "int8_t", ctypes.c_int8, ""),
    ("short", "int16_t", ctypes.c_int16, ""),
    ("int", "int32_t", ctypes.c_int32, ""),
    ("long", "int64_t", ctypes.c_int64, ""),
    ("float", "float", ctypes.c_float, ""),
    ("double", "double", ctypes.c_double, ""),
    ("boolean", "bool", ctypes.c_bool, ""),
    ("char", "uint16_t", ctypes.c_uint16, ""),
    ("int", "uint8_t", ctypes.c_uint8, "@Unsigned(8) "),
    ("int", "uint16_t", ctypes.c_uint16, "@Unsigned(16) "),
    ("long", "uint32_t", ctypes.c_uint32, "@Unsigned(32) "),
]


class Pair(ctypes.Structure):
    _fields_ = [("pointer", ctypes.c_uint32), ("length", ctypes.c_uint32)]


class Member:
    def __init__(self, name, java, c, ctype, check):
        self.name, self.java, self.c, self.ctype, self.check = name, java, c, ctype, check
        self.points = False
        self.bound = 0  # of text, in bytes; of an unsigned number, in bits; of what is inline, in elements


def number(rng, name):
    java, c, ctype, mark = rng.choice(NUMBERS)
    member = Member(name, mark + java, "%s %s" % (c, name), ctype, mix(c, "p->" + name))
    member.bound = 8 * ctypes.sizeof(ctype) if mark else 0
    return member


def mix(c, value):
    bits = "bits32" if c == "float" else "bits64" if c == "double" else None
    return "hash = mix(hash, %s);" % ("%s(%s)" % (bits, value) if bits else "(uint64_t)(int64_t)%s" % value)


def array_kind(rng):
    return rng.choice([kind for kind in NUMBERS if not kind[3]])


def inline_array(rng, name):
    java, c, ctype, _ = array_kind(rng)
    count = rng.randint(1, 5)
    check = "for (uint32_t i = 0; i < %d; i++) %s" % (count, mix(c, "p->%s[i]" % name))
    member = Member(
        name, "@WasmBuffer(size = %d) %s[]" % (count, java), "%s %s[%d]" % (c, name, count), ctype * count, check
    )
    member.bound = count
    return member


def inline_text(rng, name):
    size = rng.randint(4, 20)
    check = "hash = text(hash, p->%s, terminated_length(p->%s));" % (name, name)
    member = Member(
        name, "@WasmBuffer(size = %d) String" % size, "char %s[%d]" % (name, size), ctypes.c_char * size, check
    )
    member.bound = size - 1
    return member


def pair_text(rng, name):
    check = "hash = text(hash, p->%s.pointer, p->%s.length);" % (name, name)
    return Member(name, "String", "struct slice %s" % name, Pair, check)


def ended_text(rng, name):
    check = "hash = text(hash, p->%s, terminated_length(p->%s));" % (name, name)
    return Member(name, "@WasmLength(Length.TERMINATED) String", "const char *%s" % name, ctypes.c_uint32, check)


def pair_array(rng, name):
    java, c, ctype, _ = array_kind(rng)
    pointed = "((const %s *)p->%s.pointer)" % (c, name)
    check = "CHECK((uintptr_t)p->%s.pointer %% _Alignof(%s) == 0 || !p->%s.length); " % (name, c, name)
    check += "for (uint32_t i = 0; i < p->%s.length; i++) %s" % (name, mix(c, pointed + "[i]"))
    return Member(name, java + "[]", "struct slice %s" % name, Pair, check)


class Struct:
    def __init__(self, index, packed, members):
        self.index, self.packed, self.members = index, packed, members
        fields = [(member.name, member.ctype) for member in members]
        body = {"_fields_": fields, "_pack_": 1} if packed else {"_fields_": fields}
        self.ctype = type("S%d" % index, (ctypes.Structure,), body)

    def offsets(self):
        return [getattr(self.ctype, member.name).offset for member in self.members]

    def size(self):
        return ctypes.sizeof(self.ctype)

    def align(self):
        return ctypes.alignment(self.ctype)

    def c(self):
        lines = ["struct %ss%d {" % ("__attribute__((packed)) " if self.packed else "", self.index)]
        lines += ["    %s;" % member.c for member in self.members]
        lines += ["};", "", "static uint64_t mixed%d(uint64_t hash, const struct s%d *p) {" % (self.index, self.index)]
        lines += ["    " + member.check for member in self.members]
        lines += ["    return hash;", "}", ""]
        offsets = ", ".join("offsetof(struct s%d, %s)" % (self.index, member.name) for member in self.members)
        lines += [
            "EXPORT(layout%d) uint32_t layout%d(uint32_t index) {" % (self.index, self.index),
            "    static const uint32_t values[] = {sizeof(struct s%d), _Alignof(struct s%d), %s};"
            % (self.index, self.index, offsets),
            "    return values[index];",
            "}",
            "",
            "EXPORT(check%d) uint64_t check%d(const struct s%d *p) {" % ((self.index,) * 3),
            "    CHECK((uintptr_t)p % _Alignof(struct s{0}) == 0);".replace("{0}", str(self.index)),
            "    return mixed%d(7, p);" % self.index,
            "}",
            "",
            "EXPORT(copy%d) void copy%d(struct s%d *result, const struct s%d *p) {" % ((self.index,) * 4),
            "    copy_bytes(result, p, sizeof *p);",
            "}",
            "",
        ]
        return "\n".join(lines)

    def java(self):
        mark = "@WasmStruct(size = %d%s)" % (self.size(), ", packed = true" if self.packed else "")
        components = ", ".join(
            "@Offset(%d) %s %s" % (offset, member.java, member.name)
            for offset, member in zip(self.offsets(), self.members)
        )
        owned = "@WasmOwned " if self.points() else ""
        return "\n".join(
            [
                "    %s record S%d(%s) {}" % (mark, self.index, components),
                "",
                "    int layout%d(int index);" % self.index,
                "",
                "    long check%d(S%d p);" % (self.index, self.index),
                "",
                "    %s@WasmReturn(ResultShape.RETURN_AREA) S%d copy%d(S%d p);" % ((owned,) + (self.index,) * 3),
                "",
            ]
        )

    def points(self):
        return any(
            "const char *" in member.c or "struct slice" in member.c or member.points for member in self.members
        )


def nested(rng, name, before):
    inner = rng.choice(before)
    member = Member(name, "S%d" % inner.index, "struct s%d %s" % (inner.index, name), inner.ctype, "")
    member.check = "hash = mixed%d(hash, (const void *)&p->%s);" % (inner.index, name)
    member.points = inner.points()
    return member


def inline_structs(rng, name, before):
    inner = rng.choice(before)
    count = rng.randint(1, 3)
    member = Member(
        name,
        "@WasmBuffer(size = %d) S%d[]" % (count, inner.index),
        "struct s%d %s[%d]" % (inner.index, name, count),
        inner.ctype * count,
        "",
    )
    member.bound = count
    member.check = "for (uint32_t i = 0; i < %d; i++) hash = mixed%d(hash, (const void *)&p->%s[i]);" % (
        count,
        inner.index,
        name,
    )
    member.points = inner.points()
    return member


def pointed_structs(rng, name, before):
    inner = rng.choice(before)
    check = "for (uint32_t i = 0; i < p->%s.length; i++) hash = mixed%d(hash, (const struct s%d *)p->%s.pointer + i);" % (
        name,
        inner.index,
        inner.index,
        name,
    )
    java = "List<S%d>" if rng.random() < 0.5 else "S%d[]"
    return Member(name, java % inner.index, "struct slice %s" % name, Pair, check)


def struct(rng, index, before):
    kinds = [number] * 6 + [inline_array] * 2 + [inline_text, pair_text, ended_text, pair_array]
    members = []
    for i in range(rng.randint(2, 8)):
        name = "m%d" % i
        small = [one for one in before if one.size() < 200]
        if small and rng.random() < 0.25:
            members.append(rng.choice([nested, inline_structs, pointed_structs])(rng, name, small))
        else:
            members.append(rng.choice(kinds)(rng, name))
    return Struct(index, rng.random() < 0.15, members)


C_PROLOGUE = """/* %s */
#include <stdbool.h>
#include <stddef.h>

#include "bytes.h"
#include "heap.h"

#define CHECK(condition)                    \\
    do {                                    \\
        if (!(condition)) __builtin_trap(); \\
    } while (0)

struct slice {
    const void *pointer;
    uint32_t length;
};

static uint64_t mix(uint64_t hash, uint64_t value) {
    return hash * 31 + value;
}

static uint64_t bits32(float value) {
    union {
        float value;
        int32_t bits;
    } same = {value};
    return (uint64_t)(int64_t)same.bits;
}

static uint64_t bits64(double value) {
    union {
        double value;
        uint64_t bits;
    } same = {value};
    return same.bits;
}

static uint64_t text(uint64_t hash, const void *start, uint32_t length) {
    return mix(hash, hash_bytes(start, length));
}

/* Nothing is kept here. */
EXPORT(drop_kept) void drop_kept(void) {}

"""

JAVA_PROLOGUE = """package io.wasmbridge.it;

import io.wasmbridge.annotations.Length;
import io.wasmbridge.annotations.Offset;
import io.wasmbridge.annotations.ResultShape;
import io.wasmbridge.annotations.Unsigned;
import io.wasmbridge.annotations.WasmBuffer;
import io.wasmbridge.annotations.WasmLength;
import io.wasmbridge.annotations.WasmModule;
import io.wasmbridge.annotations.WasmOwned;
import io.wasmbridge.annotations.WasmReturn;
import io.wasmbridge.annotations.WasmStruct;
import java.util.List;

/** Random structs. %s */
@WasmModule("guests/layouts/layouts.wasm")
interface LayoutStructs extends TableGuest {
    int STRUCT_COUNT = %d;

    /** The size and the alignment of each, then the offsets of its members. */
    static List<List<Integer>> table() {
        return List.of(
%s);
    }

    /** What bounds each member: bytes of text, bits of an unsigned number, elements inline; 0 where nothing does. */
    static List<List<Integer>> bounds() {
        return List.of(
%s);
    }

"""


def main():
    rng = random.Random(SEED)
    structs = []
    for index in range(STRUCTS):
        structs.append(struct(rng, index, list(structs)))
    with open("guests/layouts/layouts.c", "w") as c:
        c.write(C_PROLOGUE % HEADER)
        c.write("\n".join(one.c() for one in structs))
    rows = ",\n".join(
        "                List.of(%s)" % ", ".join(map(str, [one.size(), one.align()] + one.offsets())) for one in structs
    )
    bounds = ",\n".join(
        "                List.of(%s)" % ", ".join(str(member.bound) for member in one.members) for one in structs
    )
    java = JAVA_PROLOGUE % (HEADER, STRUCTS, rows, bounds) + "\n".join(one.java() for one in structs) + "}\n"
    with open("integration-tests/src/test/java/io/wasmbridge/it/LayoutStructs.java", "w") as out:
        out.write(java)




main()
