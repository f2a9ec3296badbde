package io.wasmbridge.it;

/** What the guest exports that takes results of its host; no bridge of its own. */
interface ResultImportsGuest extends CountingGuest {
    double runMade(int x);

    double runMaybe(boolean present);

    double runBorn(int age);

    double runMadeAt(int x);

    double runBornAt(int age);

    double runMadeOut(int x);

    double runBornOut(int age);

    long runNext(long id);

    double runHalf(double whole);

    double runPath(int count);

    double runPathAt(int count);

    double runPathOut(int count);

    double runPathLength(int count);

    double runPathWide(int count);

    double runPathBoth(int count);

    double runPathThree();

    double runPathPrefixed(int count);

    double runPathBytes(int count);

    double runPeople(int count);

    long runNames(int count);

    long runListed(int count);

    int runNumber(boolean present);

    double runRatio(boolean present);

    void badMadeAt(int area);

    void badBornOut(int out);

    void badPathOut(int start, int length);
}
