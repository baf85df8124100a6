def log = new File(basedir, 'build.log').text
assert log.contains('packageName is not set')
assert !log.contains('\tat ')
