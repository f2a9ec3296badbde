package example;

import example.Palette.Colour;
import io.wasmbridge.annotations.WasmExport;
import java.util.EnumSet;
import other.Level;

interface Rights {
    EnumSet<Colour> mix(EnumSet<Colour> a, EnumSet<Colour> b);

    EnumSet<Level> levels(String text, EnumSet<Level> among);

    Colour first(EnumSet<Colour> of);

    @WasmExport("mix")
    EnumSet<Colour> hidden(EnumSet<Colour> COLOUR_FLAGS, EnumSet<Colour> call);
}
