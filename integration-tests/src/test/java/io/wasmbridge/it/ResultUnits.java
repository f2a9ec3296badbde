package io.wasmbridge.it;

import io.wasmbridge.runtime.IntView;

/** Results of the results guest whose length is in bytes, in whichever shape they come back. */
interface ResultUnits extends ShapesGuest {
    int[] madeBytesI32(int count);

    int[] tableBytesI32();

    IntView shownBytesI32();
}
