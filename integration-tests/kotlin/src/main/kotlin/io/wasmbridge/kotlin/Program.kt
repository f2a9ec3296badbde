package io.wasmbridge.kotlin

/** Names a generated class in a signature, which kapt has to leave open until it exists. */
fun open(): TextBridge = TextBridge.instantiate()

/** What the example of the README does. */
fun example(text: Text): String {
    val vowels = text.countVowels("héllo")
    val values = intArrayOf(1, -2)
    text.negate(values)
    text.buffer()[1] = 25
    return "$vowels ${text.reverse("héllo")} ${text.version} ${values.asList()} ${text.buffer()[1]}"
}

/** What a bridge of an interface in Java does. */
fun words(words: Words): String = "${words.upper("two words")} ${words.wordCount("two words")}"

fun main() {
    println(open().use(::example))
    println(WordsBridge.instantiate().use(::words))
}
