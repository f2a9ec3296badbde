package example;

public interface Numbers {
    long add(long a, long b);

    long addd(long a, long b);
}
