using LaborSpark.Spark.Contracts.Columns.Reading;
using LaborSpark.Spark.Contracts.Columns.Writing;

namespace LaborSpark.Spark.Worker.Execution;

// One class for each number of arguments: values go from column to function to column without a box.

internal sealed class ScalarFunction0<TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    protected override TResult Invoke(int row) => function();
}

internal sealed class ScalarFunction1<T1, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];

    protected override TResult Invoke(int row) => function(_argument1.Read(row));
}

internal sealed class ScalarFunction2<T1, T2, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];

    protected override TResult Invoke(int row) => function(_argument1.Read(row), _argument2.Read(row));
}

internal sealed class ScalarFunction3<T1, T2, T3, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];

    protected override TResult Invoke(int row) => function(_argument1.Read(row), _argument2.Read(row), _argument3.Read(row));
}

internal sealed class ScalarFunction4<T1, T2, T3, T4, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row));
}

internal sealed class ScalarFunction5<T1, T2, T3, T4, T5, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row));
}

internal sealed class ScalarFunction6<T1, T2, T3, T4, T5, T6, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, T6, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];
    private readonly ColumnReader<T6> _argument6 = (ColumnReader<T6>)arguments[5];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row),
        _argument6.Read(row));
}

internal sealed class ScalarFunction7<T1, T2, T3, T4, T5, T6, T7, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, T6, T7, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];
    private readonly ColumnReader<T6> _argument6 = (ColumnReader<T6>)arguments[5];
    private readonly ColumnReader<T7> _argument7 = (ColumnReader<T7>)arguments[6];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row),
        _argument6.Read(row),
        _argument7.Read(row));
}

internal sealed class ScalarFunction8<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];
    private readonly ColumnReader<T6> _argument6 = (ColumnReader<T6>)arguments[5];
    private readonly ColumnReader<T7> _argument7 = (ColumnReader<T7>)arguments[6];
    private readonly ColumnReader<T8> _argument8 = (ColumnReader<T8>)arguments[7];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row),
        _argument6.Read(row),
        _argument7.Read(row),
        _argument8.Read(row));
}

internal sealed class ScalarFunction9<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];
    private readonly ColumnReader<T6> _argument6 = (ColumnReader<T6>)arguments[5];
    private readonly ColumnReader<T7> _argument7 = (ColumnReader<T7>)arguments[6];
    private readonly ColumnReader<T8> _argument8 = (ColumnReader<T8>)arguments[7];
    private readonly ColumnReader<T9> _argument9 = (ColumnReader<T9>)arguments[8];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row),
        _argument6.Read(row),
        _argument7.Read(row),
        _argument8.Read(row),
        _argument9.Read(row));
}

internal sealed class ScalarFunction10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
    string name, ColumnReader[] arguments, ColumnReader[] required, ColumnWriter<TResult> results, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> function)
    : ScalarFunction<TResult>(name, arguments, required, results)
{
    private readonly ColumnReader<T1> _argument1 = (ColumnReader<T1>)arguments[0];
    private readonly ColumnReader<T2> _argument2 = (ColumnReader<T2>)arguments[1];
    private readonly ColumnReader<T3> _argument3 = (ColumnReader<T3>)arguments[2];
    private readonly ColumnReader<T4> _argument4 = (ColumnReader<T4>)arguments[3];
    private readonly ColumnReader<T5> _argument5 = (ColumnReader<T5>)arguments[4];
    private readonly ColumnReader<T6> _argument6 = (ColumnReader<T6>)arguments[5];
    private readonly ColumnReader<T7> _argument7 = (ColumnReader<T7>)arguments[6];
    private readonly ColumnReader<T8> _argument8 = (ColumnReader<T8>)arguments[7];
    private readonly ColumnReader<T9> _argument9 = (ColumnReader<T9>)arguments[8];
    private readonly ColumnReader<T10> _argument10 = (ColumnReader<T10>)arguments[9];

    protected override TResult Invoke(int row) => function(
        _argument1.Read(row),
        _argument2.Read(row),
        _argument3.Read(row),
        _argument4.Read(row),
        _argument5.Read(row),
        _argument6.Read(row),
        _argument7.Read(row),
        _argument8.Read(row),
        _argument9.Read(row),
        _argument10.Read(row));
}
