import com.example.app.Application;

/** In no package either. */
final class Start {
    private Start() {}

    public static void main(String[] arguments) {
        try (UnnamedBridge unnamed = UnnamedBridge.instantiate()) {
            System.out.println("Unnamed " + unnamed.countVowels("aeiou"));
        }
        Application.run();
    }
}
