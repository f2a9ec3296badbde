package example;

import example.Palette.Colour;
import io.wasmbridge.annotations.Out;
import io.wasmbridge.annotations.WasmExport;
import other.Level;

interface Enums {
    Colour next(Colour colour);

    Level mix(Colour colour, Level level, Colour other);

    Level classify(String text);

    @WasmExport("next")
    Colour hidden(Colour COLOUR);

    Colour fill(@Out byte[] bytes);
}
