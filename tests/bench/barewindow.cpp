// SPDX-License-Identifier: GPL-3.0-or-later
// The limit of "first painted window": a program with a bare QMainWindow that ends after its first paint.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>
#include <cstdlib>

namespace {

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
