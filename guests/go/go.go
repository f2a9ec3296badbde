// A guest in Go: the language exports no allocator, so this one has its own, which keeps every block of the host's alive
// in a map until it is freed. Results are packed into a uint64: a pointer in the high half, a length in the low half.
package main

import (
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

func main() {}

// Blocks by their address: what nobody refers to is collected.
var live = map[uintptr][]uint64{}

// Of eight bytes each, so that an array of any number is aligned.
//
//go:wasmexport malloc
func malloc(size uint32) unsafe.Pointer {
	block := make([]uint64, size/8+1)
	start := unsafe.Pointer(&block[0])
	live[uintptr(start)] = block
	return start
}

//go:wasmexport free
func free(block unsafe.Pointer) {
	if block == nil {
		return
	}
	if _, known := live[uintptr(block)]; !known {
		panic("not a live block")
	}
	delete(live, uintptr(block))
}

//go:wasmexport live_blocks
func liveBlocks() int32 {
	return int32(len(live))
}

// Frees what nobody refers to.
//
//go:wasmexport collect
func collect() {
	runtime.GC()
}

func handOver(bytes []byte, count int) uint64 {
	start := malloc(uint32(len(bytes)))
	copy(unsafe.Slice((*byte)(start), len(bytes)), bytes)
	return uint64(uintptr(start))<<32 | uint64(count)
}

//go:wasmexport add
func add(a, b int32) int32 {
	return a + b
}

//go:wasmexport is_even
func isEven(number int32) bool {
	return number%2 == 0
}

// A string as a parameter is a pointer and a length.
//
//go:wasmexport count_spaces
func countSpaces(text string) int32 {
	return int32(strings.Count(text, " "))
}

//go:wasmexport greet
func greet(name string) uint64 {
	greeting := "Hello, " + name + "!"
	return handOver([]byte(greeting), len(greeting))
}

//go:wasmexport shout
func shout(text string) uint64 {
	loud := strings.ToUpper(text)
	return handOver([]byte(loud), len(loud))
}

//go:wasmexport sum
func sum(values *int32, count int32) int64 {
	total := int64(0)
	for _, value := range unsafe.Slice(values, count) {
		total += int64(value)
	}
	return total
}

//go:wasmexport negate
func negate(values *int32, count int32) {
	for i, value := range unsafe.Slice(values, count) {
		unsafe.Slice(values, count)[i] = -value
	}
}

//go:wasmexport squares
func squares(count int32) uint64 {
	values := make([]int32, count)
	for i := range values {
		values[i] = int32(i * i)
	}
	return handOver(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(values))), 4*len(values)), len(values))
}

// The number plus one; a text that is none makes the guest panic.
//
//go:wasmexport successor
func successor(text string) int64 {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return number + 1
}

// Writes a line to descriptor 1.
//
//go:wasmexport say
func say(text string) {
	syscall.Write(1, []byte(text+"\n"))
}
