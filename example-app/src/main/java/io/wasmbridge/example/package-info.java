/** What an application makes of wasmbridge: interfaces, and the bridges that the processor writes for them. */
package io.wasmbridge.example;
